import axios from "axios";

try {
  const response = await axios.request({
    method: "GET",
    url: "https://api.example.com/v1/widgets?tag=new&tag=sale%20%26%20more&q=count:%5B1%20TO%205%5D%20%2B%2050%25&ids%5B%5D=1&ids%5B%5D=2&redirect=https://example.org/%3Fa%3Db%26c%3Dd%23top",
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
