export type { CodeSample, OperationSamples } from './sample.ts';
export { writeCodeSamples } from './write.ts';
