import axios from "axios";

const utf8 = (text) => Buffer.from(text).toString("latin1");

try {
  const response = await axios.request({
    method: "GET",
    url: "https://api.example.com/",
    headers: {
      cookie: utf8("größe=xl"),
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
