/** The names of all commands. In a file of its own, because commands need them and `index.ts` imports commands. */
export const COMMAND_NAMES = [
  'generate',
  'check',
  'watch',
  'init',
  'languages',
  'list',
  'x-code-samples',
  'verify',
  'merge',
  'redact',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];
