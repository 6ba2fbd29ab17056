import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import {
  printSample,
  unsupportedReason,
  type Choice,
  type Language,
  type RunData,
} from '../language/index.ts';
import type { Part, Request } from '../request/index.ts';
import { compareRequest, type Difference } from './compare.ts';
import { materialize } from './materialize.ts';
import { Recorder, type Arrived } from './recorder.ts';
import { createTls, trusting, withoutTls, type ServerCertificate } from './tls.ts';

/** What came of running one sample. */
export type Verdict =
  | { readonly kind: 'verified' }
  | { readonly kind: 'wrong'; readonly difference: Difference; readonly code: string }
  | { readonly kind: 'failed'; readonly output: string; readonly code: string }
  | { readonly kind: 'no request'; readonly output: string; readonly code: string }
  | { readonly kind: 'timeout'; readonly code: string }
  | { readonly kind: 'unsupported'; readonly reason: string };

/** Longest that one step of a run may take, in milliseconds. */
const STEP_DEADLINE = 120_000;
/** Characters of output that are kept. */
const OUTPUT_LIMIT = 16_000_000;
/** What a sample needs of the environment; everything else could change what it sends. */
const KEPT_VARIABLES = ['PATH', 'LANG', 'DOTNET_ROOT'];

/** Folder that `toolchains/install` fills: libraries and compilers that no package brings. */
export function toolchainsFolder(): string {
  return process.env['GEN_SNIPPETS_TOOLCHAINS'] ?? join(homedir(), '.local/share/gen-snippets/toolchains');
}

/** What a client needs to be run and this machine lacks; undefined if all is there. */
export function missingToolchain(
  language: Language,
  client: string,
  override: Partial<RunData> = {},
): string | undefined {
  const { needs } = { ...runOf(language, client), ...override };
  const path = (process.env['PATH'] ?? '').split(delimiter);
  const missing = needs.find(({ program, file }) => {
    const candidates = program === undefined ? [] : path.map((folder) => join(folder, program));
    if (file !== undefined) candidates.push(file.replaceAll('{toolchains}', toolchainsFolder()));
    return !candidates.some((candidate) => existsSync(candidate));
  });
  return missing && `${missing.program ?? missing.file} is missing: ${missing.install}`;
}

/** How a client is run: what its language says, and what it says itself. */
export function runOf(language: Language, client: string): RunData {
  return { ...language.data.run, ...language.client(client).run };
}

export interface VerifyOptions {
  /** Runs the sample over https: what is trusted has to be answered with the request, all else refused. */
  readonly tls?: ServerCertificate;
  /** Sees the folder of the run before it is removed. */
  readonly inspect?: (folder: string) => void;
  /** Is told what arrived first. */
  readonly onArrived?: (arrived: Arrived) => void;
  /** How this machine runs the client, where that differs from what its language says. */
  readonly run?: Partial<RunData>;
  /** Longest that one step of the run may take, in milliseconds; two minutes if it is left out. */
  readonly deadline?: number;
  /** Changes the text of the sample: the tests of the verifier itself break it this way. */
  readonly mutate?: (code: string) => string;
}

/** Prints the sample of a request, runs it against a recorder, and compares what arrived. */
export async function verifySample(
  request: Request,
  { language, client, options: chosen }: Choice,
  options: VerifyOptions = {},
): Promise<Verdict> {
  const { tls: shown, deadline = STEP_DEADLINE, mutate = (code) => code } = options;
  const plainRun = { ...runOf(language, client), ...options.run };
  const reason = unsupportedReason(request, language, client) ?? (shown && withoutTls(plainRun));
  if (reason !== undefined) return { kind: 'unsupported', reason };
  const tls = shown && createTls(shown);
  const run = tls === undefined ? plainRun : trusting(plainRun);
  const recorder = await Recorder.start(tls?.identity);
  const folder = await mkdtemp(join(tmpdir(), 'gen-snippets-run-'));
  try {
    const runnable = materialize(request, recorder.port, tls === undefined ? 'http' : 'https');
    let refusal = '';
    const sample = printSample(
      runnable.request,
      { language, client, options: { ...chosen, ...run.options } },
      (diagnostic) => (refusal = diagnostic.message),
    );
    if (sample === undefined) return { kind: 'unsupported', reason: refusal };
    const code = mutate(runnable.fillIn(sample.code));
    const { body } = runnable.expected;
    await writeFolder(folder, run, code, body.kind === 'multipart' ? body.parts : [], tls?.files);
    const outcome = await runSteps(folder, run, deadline);
    options.inspect?.(folder);
    const [arrived] = recorder.arrived;
    if (arrived !== undefined) options.onArrived?.(arrived);
    return shown === undefined || shown === 'trusted'
      ? judge(outcome, recorder, runnable.expected, code)
      : judgeRefusal(outcome, recorder, code);
  } finally {
    await recorder.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function judge(outcome: Outcome, recorder: Recorder, expected: Request, code: string): Verdict {
  if (outcome.timedOut) return { kind: 'timeout', code };
  const [first, ...more] = recorder.arrived;
  // A request that differs says more than the exit code that may follow from it.
  const difference = first && compareRequest(expected, first, fixture);
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
function judgeRefusal(outcome: Outcome, recorder: Recorder, code: string): Verdict {
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

/** What a program printed, standard error included. */
export interface Outcome {
  readonly exitCode: number;
  readonly output: string;
  readonly timedOut: boolean;
}

/** Runs a program of a language as its samples are run. */
export async function runProgram(language: Language, code: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'gen-snippets-run-'));
  try {
    const run = runOf(language, language.data.default);
    await writeFolder(folder, run, code, []);
    return await runSteps(folder, run, STEP_DEADLINE);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Bytes of a file that a sample uploads: every byte value, and the path, so that no two files are alike. */
function fixture(path: string): Buffer {
  return Buffer.concat([
    Buffer.from(`${path}\r\n`),
    Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  ]);
}

async function writeFolder(
  folder: string,
  run: RunData,
  code: string,
  parts: readonly Part[],
  tlsFiles: Readonly<Record<string, string | Buffer>> = {},
): Promise<void> {
  const write = async (path: string, content: string | Buffer): Promise<void> => {
    const file = resolve(folder, path);
    if (relative(folder, file).startsWith('..'))
      throw new Error(`${path} lies outside the folder of the run`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  await write(run.file, code);
  for (const [path, content] of Object.entries({ ...run.files, ...tlsFiles })) await write(path, content);
  for (const [path, target] of Object.entries(run.links ?? {})) {
    await symlink(fill(target, folder, run), join(folder, path));
  }
  for (const { path } of parts) {
    if (path !== undefined) await write(path, fixture(path));
  }
}

async function runSteps(folder: string, run: RunData, deadline: number): Promise<Outcome> {
  let outcome: Outcome = { exitCode: 0, output: '', timedOut: false };
  for (const step of run.steps) {
    outcome = await runStep(folder, run, step, deadline);
    if (outcome.timedOut || outcome.exitCode !== 0) break;
  }
  return outcome;
}

/** Runs one program in a process group of its own, so that its children end with it. */
function runStep(folder: string, run: RunData, step: readonly string[], deadline: number): Promise<Outcome> {
  const [program, ...parameters] = step.map((argument) => fill(argument, folder, run));
  const environment = Object.fromEntries([
    ...KEPT_VARIABLES.map((name) => [name, process.env[name]]).filter(([, value]) => value !== undefined),
    ['HOME', folder],
    ...Object.entries(run.environment ?? {}).map(([name, value]) => [name, fill(value, folder, run)]),
  ]) as Record<string, string>;
  return new Promise((done) => {
    const child = spawn(program!, parameters, {
      cwd: folder,
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    const endGroup = (): void => {
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // The group has ended by itself.
      }
    };
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup();
    }, deadline);
    const collect = (chunk: Buffer): void => {
      if (output.length < OUTPUT_LIMIT) output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      clearTimeout(timer);
      done({ exitCode: 127, output: error.message, timedOut: false });
    });
    child.on('exit', endGroup);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      done({ exitCode: exitCode ?? 1, output, timedOut });
    });
  });
}

function fill(text: string, folder: string, run: RunData): string {
  return text
    .replaceAll('{file}', run.file)
    .replaceAll('{dir}', folder)
    .replaceAll('{toolchains}', toolchainsFolder());
}
