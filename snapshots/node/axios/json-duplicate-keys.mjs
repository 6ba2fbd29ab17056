import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/odd",
    headers: {
      "content-type": "application/json",
    },
    data: `{
  "a": 1,
  "b": 2,
  "a": 3
}`,
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
