const url = "https://{yourDomain}/api/v2/organizations/ORG_ID";
const response = await fetch(url, {
  method: "DELETE",
  headers: {
    authorization: "Bearer MGMT_API_ACCESS_TOKEN",
  },
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
