import { unsupportedReason, type Choice, type RunChanges, type RunData } from '../../language/index.ts';
import { printSample } from '../../language/samples.ts';
import type { Request } from '../../request/index.ts';
import { judge, judgeRefusal, type Verdict } from './judge.ts';
import { materialize, type Runnable } from './materialize.ts';
import { runSteps, STEP_DEADLINE, writeFolder } from './program.ts';
import { Recorder, type Arrived } from '../recorder/recorder.ts';
import { createTls, trusting, withoutTls, type ServerCertificate, type TlsSetting } from '../tls/tls.ts';
import { noRun, runOf } from './toolchain.ts';
import { writeUploads } from './uploads.ts';

export interface VerifyOptions {
  /** Runs the sample over https: what is trusted has to be answered with the request, all else refused. */
  readonly tls?: ServerCertificate;
  /** Sees the folder of a run before it is removed, and which of the requests it was. */
  readonly inspect?: (folder: string, index: number) => void;
  /** How this machine runs the client, where that differs from what its language says. */
  readonly run?: RunChanges;
  /** Longest that one step of the run may take, in milliseconds; two minutes if it is left out. */
  readonly deadline?: number;
  /** Changes the text of the sample: the tests of the verifier itself break it this way. */
  readonly mutate?: (code: string) => string;
}

/** What came of a run, and what it took. */
export interface Result {
  readonly verdict: Verdict;
  /** The request that arrived first, if any did. */
  readonly arrived?: Arrived;
  readonly seconds: number;
}

/** One sample on its way to a verdict: it is printed for a recorder of its own, laid out in a folder, and run. */
export class Trial {
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

  /** Starts the recorder and writes the folder; an unsupported request is told instead. */
  static async prepare(
    request: Request,
    { language, client, options: chosen }: Choice,
    folder: string,
    options: VerifyOptions,
  ): Promise<Trial | Verdict> {
    const { tls: shown, mutate = (code) => code } = options;
    const plainRun = runOf(language, client, options.run);
    if (plainRun === undefined) return { kind: 'unsupported', reason: noRun(language) };
    const reason = unsupportedReason(request, { language, client }) ?? (shown && withoutTls(plainRun));
    if (reason !== undefined) return { kind: 'unsupported', reason };
    const tls: TlsSetting | undefined = shown && createTls(shown);
    const run = tls === undefined ? plainRun : trusting(plainRun);
    const recorder = await Recorder.start(tls?.identity);
    const giveUp = async (why: string): Promise<Verdict> => {
      await recorder.stop();
      return { kind: 'unsupported', reason: why };
    };
    try {
      const runnable = materialize(request, recorder.port, tls === undefined ? 'http' : 'https');
      let refusal = '';
      const refuse = ({ message }: { message: string }): void => void (refusal = message);
      const printed = { language, client, options: { ...chosen, ...run.options } };
      const sample = printSample(runnable.request, printed, refuse);
      if (sample === undefined) return await giveUp(refusal);
      const code = mutate(runnable.fillIn(sample.code));
      await writeFolder(folder, run, { [run.file]: code, ...tls?.files });
      const misplaced = await writeUploads(folder, runnable.expected);
      if (misplaced !== undefined) return await giveUp(misplaced);
      return new Trial(folder, run, options, runnable, code, recorder);
    } catch (error) {
      await recorder.stop();
      throw error;
    }
  }

  /** Runs the sample by the steps that are left for it. */
  async judge(steps: RunData['steps']): Promise<Result> {
    const { tls: shown, deadline = STEP_DEADLINE } = this.#options;
    const start = performance.now();
    const outcome = await runSteps(this.folder, this.run, steps, deadline);
    const [arrived] = this.#recorder.arrived;
    const verdict =
      shown === undefined || shown === 'trusted'
        ? judge(outcome, this.#recorder, this.#runnable.expected, this.#code)
        : judgeRefusal(outcome, this.#recorder, this.#code);
    const seconds = (performance.now() - start) / 1000;
    return { verdict, seconds, ...(arrived === undefined ? {} : { arrived }) };
  }

  async end(): Promise<void> {
    await this.#recorder.stop();
  }
}
