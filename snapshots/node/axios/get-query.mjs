import axios from "axios";

try {
  const response = await axios.request({
    method: "GET",
    url: "https://api.example.com/v1/widgets?sort=name&filter%5Bcolour%5D=red&q=a+b%20c&empty=&flag",
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
