import axios from "axios";

try {
  const response = await axios.request({
    method: "GET",
    url: "https://api.example.com/files/a%2Fb/c%20d/%7Euser/100%25/caf%C3%A9;v=1,2/@me:x/(1)!*'+$&=",
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
