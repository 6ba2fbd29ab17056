const url = "https://YOUR_DOMAIN.Example.com:8443/Path/{Id}";
const response = await fetch(url);
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
