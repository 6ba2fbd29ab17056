import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://app.example.com/login",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
    },
    data: new URLSearchParams({
      user: "ada@example.com",
      pass: "p&w",
    }),
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
