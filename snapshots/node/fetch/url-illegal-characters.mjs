const url =
  "https://api.example.com/files/na%C3%AFve%20file%20%22x%22%20<y>%20%5Bz%5D%20%7B%22k%22%7D%20%7C%5E%60%5C100%25?q=%22%C3%BC%22%20%3C%7B%7D%3E%7C%5E%60%27%5B1%5D&s=a%20b";
const response = await fetch(url);
console.log(await response.text());
if (!response.ok) {
  console.error(`${response.status} ${response.statusText}`);
  process.exitCode = 1;
}
