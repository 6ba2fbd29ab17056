export { compareRequest, type Difference } from './compare.ts';
export { materialize, type Runnable } from './materialize.ts';
export { Recorder, type Arrived } from './recorder.ts';
export { missingToolchain, runProgram, toolchainsFolder, verifySample, type Verdict } from './run.ts';
