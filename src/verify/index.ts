export { compareRequest, type Difference } from './compare.ts';
export { materialize, type Runnable } from './materialize.ts';
export { Recorder, type Arrived } from './recorder.ts';
export {
  missingToolchain,
  runProgram,
  toolchainsFolder,
  verifySample,
  type Verdict,
  type VerifyOptions,
} from './run.ts';
export type { ServerCertificate } from './tls.ts';
export { isFailure, summary, type Cell, type Outcome } from './cell.ts';
export { Ledger } from './ledger.ts';
export { shardOf, verifiedWith, verifyMatrix, type MatrixOptions, type Task } from './matrix.ts';
export { githubReport } from './report/github.ts';
export { htmlReport } from './report/html.ts';
export { jsonReport, parseJsonReport } from './report/json.ts';
export { junitReport } from './report/junit.ts';
export { prettyReport, type Paint } from './report/pretty.ts';
