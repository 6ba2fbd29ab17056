import type { Request } from '../../request/index.ts';
import { compareRequest, type Difference } from '../compare/compare.ts';
import { REDIRECT_TARGET, type Recorder } from '../recorder/recorder.ts';
import type { ProcessResult } from './process.ts';
import { uploadBytes } from './uploads.ts';

/** Whether a sample does what it should, and why not. */
export type Verdict =
  | { readonly kind: 'verified' }
  | { readonly kind: 'wrong'; readonly difference: Difference; readonly code: string }
  | { readonly kind: 'failed'; readonly output: string; readonly code: string }
  | { readonly kind: 'no request'; readonly output: string; readonly code: string }
  | { readonly kind: 'timeout'; readonly code: string }
  | { readonly kind: 'unsupported'; readonly reason: string };

/** Verified if exactly the expected request arrived, once, and the program ended with exit code 0. */
export function requestVerdict(
  { timedOut, exitCode, output }: ProcessResult,
  recorder: Recorder,
  expected: Request,
  code: string,
): Verdict {
  if (timedOut) return { kind: 'timeout', code };
  const [first, ...more] = recorder.arrived;
  // Before the exit code: a wrong request often causes a failure, and explains it better.
  const difference = first && compareRequest(expected, first, uploadBytes);
  if (difference !== undefined) return { kind: 'wrong', difference, code };
  const [malformed] = recorder.malformed;
  if (malformed !== undefined) return wrong('request', 'HTTP/1.1', malformed, code);
  const followed = more.find(({ target }) => target === REDIRECT_TARGET);
  if (followed !== undefined) {
    return wrong(
      'redirect',
      'not followed',
      `followed the redirect: ${followed.method} ${followed.target}`,
      code,
    );
  }
  if (exitCode !== 0) return { kind: 'failed', output, code };
  if (first === undefined) return { kind: 'no request', output, code };
  if (more.length > 0) return wrong('number of requests', '1', String(more.length + 1), code);
  return { kind: 'verified' };
}

/** Verified if a TLS handshake began, no byte of a request arrived, and the program failed. */
export function refusalVerdict(
  { timedOut, exitCode, output }: ProcessResult,
  recorder: Recorder,
  code: string,
): Verdict {
  if (timedOut) return { kind: 'timeout', code };
  if (recorder.bytes > 0 || recorder.malformed.length > 0) {
    return wrong('TLS', 'the certificate is refused', recorder.malformed[0] ?? 'a request', code);
  }
  // Without a handshake the sample failed for another reason, such as a compile error.
  if (recorder.handshakes === 0) return { kind: 'failed', output, code };
  if (exitCode === 0) return wrong('exit code', 'not 0', '0', code);
  return { kind: 'verified' };
}

const wrong = (where: string, expected: string, got: string, code: string): Verdict => ({
  kind: 'wrong',
  difference: { where, expected, got },
  code,
});
