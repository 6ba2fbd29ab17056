export { LANGUAGE, type ClientData, type LanguageData } from './language.ts';
export { readLanguageData } from './read.ts';
export type { BatchData, RunChanges, RunData, TrustData } from './run.ts';
export type { RuleOff, StyleData } from './style.ts';
