/** What standard input is called in diagnostics, and behind the scenes of the command line: `-`. */
export const STDIN = '<stdin>';
