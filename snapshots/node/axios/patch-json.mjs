import axios from "axios";

try {
  const response = await axios.request({
    method: "PATCH",
    url: "https://api.example.com/v1/users/7",
    headers: {
      accept: "application/json",
      authorization: "Bearer ACCESS_TOKEN",
      "content-type": "application/merge-patch+json; charset=utf-8",
    },
    data: {
      nickname: null,
      active: true,
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
