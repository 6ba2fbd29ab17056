const url =
  "https://api.example.com/files/a%2Fb/c%20d/%7Euser/100%25/caf%C3%A9;v=1,2/@me:x/(1)!*'+$&=";
const response = await fetch(url);
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
