import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/v1/ledger",
    headers: {
      "content-type": "application/json",
    },
    data: `{
  "id": 9007199254740993,
  "amount": 1.0,
  "tiny": 1e-7,
  "large": 12345678901234567890.12345,
  "minus": -0,
  "plain": 42
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
