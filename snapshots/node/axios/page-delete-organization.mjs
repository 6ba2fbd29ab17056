import axios from "axios";

try {
  const response = await axios.request({
    method: "DELETE",
    url: "https://{yourDomain}/api/v2/organizations/ORG_ID",
    headers: {
      authorization: "Bearer MGMT_API_ACCESS_TOKEN",
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
