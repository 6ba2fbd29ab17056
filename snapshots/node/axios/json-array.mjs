import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/bulk",
    headers: {
      "content-type": "application/json",
    },
    data: [
      {
        op: "add",
        path: "/a",
        value: 1,
      },
      "text",
      null,
      true,
      [],
      {},
    ],
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
