import { unsupportedReason, type Choice, type RunChanges, type RunData } from '../../language/index.ts';
import { printSample } from '../../language/samples.ts';
import { isRedirect, Recorder, type Arrived } from '../recorder/recorder.ts';
import { createTls, tlsUnsupportedReason, trustAuthority, type ServerCertificate } from '../tls/tls.ts';
import type { Call } from './call.ts';
import { STEP_DEADLINE } from './process.ts';
import { runSteps, writeFolder } from './program.ts';
import { materialize, type Runnable } from './runnable.ts';
import { noRun, runOf } from './toolchain.ts';
import { uploadProblem, writeUploads } from './uploads.ts';
import { refusalVerdict, requestVerdict, type Verdict } from './verdict.ts';

export interface VerifyOptions {
  /** Runs the sample over https. A sample must send its request to `trusted`, and must refuse the others. */
  readonly tls?: ServerCertificate;
  /** Called with the folder of a run before it is removed, and with the index of the request. */
  readonly inspect?: (folder: string, index: number) => void;
  /** Changes of `run` in language.json for this machine. */
  readonly run?: RunChanges;
  /** Time limit of a step, in milliseconds; two minutes if left out. */
  readonly deadline?: number;
  /** Changes the code of the sample, for tests of the verifier. */
  readonly mutate?: (code: string) => string;
}

export interface RunResult {
  readonly verdict: Verdict;
  /** The first request that arrived. */
  readonly arrived?: Arrived;
  readonly seconds: number;
}

/** A sample that was printed for its own recorder and written into a folder, ready to run. */
export class SampleRun {
  readonly folder: string;
  readonly run: RunData;
  readonly #options: VerifyOptions;
  readonly #runnable: Runnable;
  readonly #code: string;
  readonly #recorder: Recorder;

  private constructor(
    folder: string,
    run: RunData,
    options: VerifyOptions,
    runnable: Runnable,
    code: string,
    recorder: Recorder,
  ) {
    this.folder = folder;
    this.run = run;
    this.#options = options;
    this.#runnable = runnable;
    this.#code = code;
    this.#recorder = recorder;
  }

  /** Starts a recorder, prints the sample and writes its folder. */
  static async prepare(
    { request, status }: Call,
    { language, client, options: clientOptions }: Choice,
    folder: string,
    options: VerifyOptions,
  ): Promise<SampleRun | Extract<Verdict, { kind: 'unsupported' }>> {
    const { tls: certificate, mutate = (code) => code } = options;
    const plainRun = runOf(language, client, options.run);
    if (plainRun === undefined) return { kind: 'unsupported', reason: noRun(language) };
    const reason =
      unsupportedReason(request, { language, client }) ??
      uploadProblem(request) ??
      (certificate && tlsUnsupportedReason(plainRun));
    if (reason !== undefined) return { kind: 'unsupported', reason };
    const tls = certificate && createTls(certificate);
    const run = tls === undefined ? plainRun : trustAuthority(plainRun);
    const recorder = await Recorder.start(tls?.identity, isRedirect(status) ? status : undefined);
    try {
      const runnable = materialize(request, recorder.port, tls === undefined ? 'http' : 'https');
      let unsupported: string | undefined;
      const choice = { language, client, options: { ...clientOptions, ...run.options } };
      const sample = printSample(runnable.request, choice, ({ message }) => (unsupported = message));
      if (sample !== undefined) {
        const code = mutate(runnable.fillIn(sample.code));
        await writeFolder(folder, run, { [run.file]: code, ...tls?.files });
        unsupported = await writeUploads(folder, runnable.expected);
        if (unsupported === undefined) return new SampleRun(folder, run, options, runnable, code, recorder);
      }
      await recorder.stop();
      return { kind: 'unsupported', reason: unsupported ?? '' };
    } catch (error) {
      await recorder.stop();
      throw error;
    }
  }

  /** Runs the sample by these steps. */
  async execute(steps: RunData['steps']): Promise<RunResult> {
    const { tls, deadline = STEP_DEADLINE } = this.#options;
    const start = performance.now();
    const result = await runSteps(this.folder, this.run, steps, deadline);
    const [arrived] = this.#recorder.arrived;
    const verdict =
      tls === undefined || tls === 'trusted'
        ? requestVerdict(result, this.#recorder, this.#runnable.expected, this.#code)
        : refusalVerdict(result, this.#recorder, this.#code);
    const seconds = (performance.now() - start) / 1000;
    return { verdict, seconds, ...(arrived === undefined ? {} : { arrived }) };
  }

  async close(): Promise<void> {
    await this.#recorder.stop();
  }
}
