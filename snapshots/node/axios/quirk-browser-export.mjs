import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://app.example.com/api/items?draft=1",
    headers: {
      accept: "*/*",
      "content-type": "application/json",
      "x-requested-with": "fetch",
      cookie: "sid=1%2F2; a=b",
    },
    data: {
      name: "new",
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
