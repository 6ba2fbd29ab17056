// In place of string-width, which loads tables of ICU: that takes longer than everything else that yargs does. This is
// how yargs measures text in browsers.
const width = (text) => [...text].length;
export default width;
