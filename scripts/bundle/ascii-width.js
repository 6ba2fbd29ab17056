// In place of string-width, which loads tables of ICU: that takes longer than everything else that yargs does. The help
// is ASCII without escape sequences (test/command-line.test.ts).
const width = (text) => text.length;
export default width;
