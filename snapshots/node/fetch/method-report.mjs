const url = "https://dav.example.com/calendars/home";
const response = await fetch(url, {
  method: "REPORT",
  headers: {
    depth: "1",
    "content-type": "application/xml",
  },
  body: '<sync-collection xmlns="DAV:"><sync-token/></sync-collection>',
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
