import axios from "axios";

const utf8 = (text) => Buffer.from(text).toString("latin1");

try {
  const response = await axios.request({
    method: "GET",
    url: "https://api.example.com/v1/echo",
    headers: {
      "x-name": utf8("Zoë 世界 👋"),
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
