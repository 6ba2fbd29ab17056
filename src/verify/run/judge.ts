import type { Request } from '../../request/index.ts';
import { compareRequest, type Difference } from '../compare/compare.ts';
import type { Outcome } from './program.ts';
import type { Recorder } from '../recorder/recorder.ts';
import { uploadBytes } from './uploads.ts';

/** What came of running one sample. */
export type Verdict =
  | { readonly kind: 'verified' }
  | { readonly kind: 'wrong'; readonly difference: Difference; readonly code: string }
  | { readonly kind: 'failed'; readonly output: string; readonly code: string }
  | { readonly kind: 'no request'; readonly output: string; readonly code: string }
  | { readonly kind: 'timeout'; readonly code: string }
  | { readonly kind: 'unsupported'; readonly reason: string };

/** Did exactly the request arrive that was described, once, from a program that ended well? */
export function judge(outcome: Outcome, recorder: Recorder, expected: Request, code: string): Verdict {
  if (outcome.timedOut) return { kind: 'timeout', code };
  const [first, ...more] = recorder.arrived;
  // A request that differs says more than the exit code that may follow from it.
  const difference = first && compareRequest(expected, first, uploadBytes);
  if (difference !== undefined) return { kind: 'wrong', difference, code };
  if (recorder.malformed.length > 0) {
    const got = recorder.malformed[0]!;
    return { kind: 'wrong', difference: { where: 'request', expected: 'HTTP/1.1', got }, code };
  }
  if (outcome.exitCode !== 0) return { kind: 'failed', output: outcome.output, code };
  if (first === undefined) return { kind: 'no request', output: outcome.output, code };
  if (more.length > 0) {
    const got = String(more.length + 1);
    return { kind: 'wrong', difference: { where: 'number of requests', expected: '1', got }, code };
  }
  return { kind: 'verified' };
}

/** A refusal: a handshake that was begun, not one byte of the request, and an exit code that says so. */
export function judgeRefusal(outcome: Outcome, recorder: Recorder, code: string): Verdict {
  if (outcome.timedOut) return { kind: 'timeout', code };
  if (recorder.bytes > 0 || recorder.malformed.length > 0) {
    const got = recorder.malformed[0] ?? 'a request';
    return { kind: 'wrong', difference: { where: 'TLS', expected: 'the certificate is refused', got }, code };
  }
  // A sample that does not compile has refused nothing.
  if (recorder.handshakes === 0) return { kind: 'failed', output: outcome.output, code };
  if (outcome.exitCode === 0) {
    return { kind: 'wrong', difference: { where: 'exit code', expected: 'not 0', got: '0' }, code };
  }
  return { kind: 'verified' };
}
