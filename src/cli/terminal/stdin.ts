/** File name of standard input, in diagnostics and inside the CLI; users write `-`. */
export const STDIN = '<stdin>';
