import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/orders",
    headers: {
      authorization: "Bearer ACCESS_TOKEN",
      "content-type": "application/json",
    },
    data: {
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
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
