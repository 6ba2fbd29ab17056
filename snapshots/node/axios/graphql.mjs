import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://api.example.com/graphql",
    headers: {
      "content-type": "application/json",
    },
    data: {
      query: "query ($id: ID!) {\n  widget(id: $id) {\n    name\n  }\n}",
      variables: {
        id: "42",
      },
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
