import type { Sample } from '../language/index.ts';

/** Do the samples include another client of the same language? */
export const hasOtherClient = ({ language }: Sample, samples: readonly Sample[]): boolean =>
  samples.filter((sample) => sample.language === language).length > 1;

/**
 * The label of a sample on a tab, in a heading or in `x-codeSamples`: the label that the user configured; otherwise
 * the title of the language, with that of the client if there are several of the language.
 *
 * @param samples all samples of the same operation
 */
export const sampleLabel = (sample: Sample, samples: readonly Sample[]): string =>
  sample.label ??
  (hasOtherClient(sample, samples) ? `${sample.title} (${sample.clientTitle})` : sample.title);
