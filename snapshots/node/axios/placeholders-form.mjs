import axios from "axios";

try {
  const response = await axios.request({
    method: "POST",
    url: "https://{{tenant}}.example.com/token",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
    },
    data: new URLSearchParams({
      client_id: "${account.clientId}",
      code: "<AUTH_CODE>",
      redirect_uri: "https://{yourApp}/callback?x=1&y={state}",
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
