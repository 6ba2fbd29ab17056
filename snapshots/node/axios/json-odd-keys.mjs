import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/odd",
    headers: {
      "content-type": "application/json",
    },
    data: `{
  "": "empty",
  "0": "zero",
  "1": "one",
  "__proto__": {
    "polluted": true
  },
  "constructor": 1,
  "with space": 2,
  "with-hyphen": 3,
  "$ref": "#/x",
  "class": "keyword",
  "ünï": 4
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
