import axios from "axios";

try {
  const response = await axios.request({
    method: "REPORT",
    url: "https://dav.example.com/calendars/home",
    headers: {
      depth: "1",
      "content-type": "application/xml",
    },
    data: '<sync-collection xmlns="DAV:"><sync-token/></sync-collection>',
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message);
  if (error.response) {
    console.log(error.response.data);
  }
  process.exitCode = 1;
}
