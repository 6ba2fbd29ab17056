import axios from "axios";

try {
  const response = await axios.request({
    method: "PUT",
    url: "https://api.example.com/v1/notes/7",
    headers: {
      "content-type": "text/plain; charset=utf-8",
    },
    data: "First line\n  indented line\n\nlast line with trailing space \n",
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
