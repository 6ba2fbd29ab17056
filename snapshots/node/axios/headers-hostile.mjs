import axios from "axios";

try {
  const response = await axios.request({
    method: "GET",
    url: "https://api.example.com/v1/echo",
    headers: {
      "x-hostile":
        "' \" ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41",
      "x-percent": "100%25 %s",
      "x-semicolons": 'a;b; c="d, e"',
      "user-agent": "my-app/1.0 (+https://example.com)",
      "!#$%&'*+-.^_`|~": "token characters",
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
