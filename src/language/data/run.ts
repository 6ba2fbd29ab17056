import { about, array, map, object, string, type TypeOf } from '../../base/reader/shape.ts';
import { filled } from './placeholders.ts';

const path = filled('file', 'dir', 'name', 'toolchains');
const command = array(path);
const files = map(string);

/** Programs or files that are required before anything is run. */
export const needs = about(
  'Programs and files that are required, and what installs them.',
  array(
    object(
      { install: about('What the user does to install it: apt-get install golang-go.', string) },
      {
        program: about('Name of a program in PATH.', string),
        file: about('Path of a file; {toolchains} is replaced.', filled('toolchains')),
      },
    ),
  ),
);

const trust = object(
  {},
  {
    environment: map(filled('ca', 'castore', 'file', 'dir', 'name', 'toolchains')),
    arguments: about(
      'Arguments that are added after the program of the last step.',
      array(filled('ca', 'castore', 'file', 'dir', 'name', 'toolchains')),
    ),
    files: about('Files that are written next to the sample: name to content.', files),
    unsupported: about('Why this toolchain cannot be run over TLS.', string),
  },
);

const batch = object(
  {
    build: about(
      'Command that builds all samples, run once in the folder that holds their folders. The argument {files} becomes the file of each sample, {folders} the folder of each.',
      array(filled('files', 'folders', 'file', 'dir', 'name', 'toolchains')),
    ),
    product: about(
      'File that the build makes from a sample, and does not make if the sample has errors; a path from the folder of the sample.',
      path,
    ),
    steps: about(
      'Commands that run a sample that was built, in place of the steps of the run.',
      array(command),
    ),
  },
  {
    files: about('Files that the build needs in the folder that it runs in: name to content.', files),
    needs,
  },
);

/** The fields of a run. A client may replace each of them. */
export const runFields = {
  file: about('Name of the file of the sample.', string),
  steps: about(
    'Commands that are run one after the other in the folder of the sample; the last one sends the request. A command is an array of arguments, not a shell line.',
    array(command),
  ),
} as const;

export const optionalRunFields = {
  version: about(
    'Command that prints the version of the toolchain. Verdicts are cached until the version changes.',
    array(filled('toolchains')),
  ),
  needs,
  environment: about('Environment variables.', map(path)),
  files: about('Files that are written next to the sample: name to content.', files),
  links: about('Symbolic links that are made next to the sample: name to target.', map(path)),
  options: about('Values of options of the client for this toolchain.', map(string)),
  standIn: about('What is run in place of the real client; shown with the verdict.', string),
  batch: about(
    'How samples are built together, if the compiler is slow to start. A sample that the build leaves out is built and run by the steps of the run.',
    batch,
  ),
  trust: about(
    'How the runtime is made to trust a certificate authority without changing the sample: {ca} is the authority as PEM, {castore} as a Java key store. Without it, samples are run over HTTP only.',
    trust,
  ),
} as const;

const run = object(runFields, optionalRunFields);

/** How samples are built together, so that a compiler starts once. Each still runs by itself, in its own folder. */
export type BatchData = TypeOf<typeof batch>;
/** How a runtime is made to trust a certificate authority. */
export type TrustData = TypeOf<typeof trust>;
/** How a sample is run. */
export type RunData = TypeOf<typeof run>;
/** `run` of a language or of a client; a field of the client replaces that of the language. */
export type RunChanges = Partial<RunData>;
export const runChanges = object({}, { ...runFields, ...optionalRunFields });
