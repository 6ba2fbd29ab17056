const url = "https://api.example.com/v1/echo";
const response = await fetch(url, {
  method: "POST",
  headers: {
    "content-type": "text/plain",
  },
  body: '\' " ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41\n@file\n\'\'\'\n"""\n""""\n```\nEOF\n)" R"(\n  leading and trailing  \n\ttab\n\' " ` \\ $HOME ${x} $(id) #{1+1} \\(x) {{x}} %s %n */ // </script> <!-- --> & | ; ~ ! \\u0041 \\x41',
});
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
