/** The length of the longest run of a character: a delimiter must be longer than it. */
export function longestRun(text: string, character: string): number {
  let longest = 0;
  let start = text.indexOf(character);
  while (start !== -1) {
    let end = start + 1;
    while (text[end] === character) end++;
    longest = Math.max(longest, end - start);
    start = text.indexOf(character, end);
  }
  return longest;
}
