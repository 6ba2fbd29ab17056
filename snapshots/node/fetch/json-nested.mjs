const url = "https://api.example.com/v1/orders";
const response = await fetch(url, {
  method: "POST",
  headers: {
    authorization: "Bearer ACCESS_TOKEN",
    "content-type": "application/json",
  },
  body: JSON.stringify({
    customer: {
      name: "Ada Lovelace",
      tags: ["vip", "early"],
      address: null,
    },
    lines: [
      {
        sku: "A-1",
        quantity: 2,
        price: 9.5,
      },
      {
        sku: "B-2",
        quantity: 1,
        price: 0.25,
        options: {},
      },
    ],
    notes: [],
    matrix: [
      [1, 2],
      [3, 4],
    ],
    paid: false,
    gift: true,
    total: -19.25,
  }),
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
