import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/templates",
    headers: {
      "content-type": "text/html",
    },
    data: "<h1>Hello {{name}}</h1>\n<p>${account.namespace} has 'one' \"two\" {items}</p>\n",
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
