import {
  about,
  array,
  map,
  object,
  regularExpression,
  string,
  type TypeOf,
} from '../../base/reader/shape.ts';
import { filled } from './placeholders.ts';
import { needs } from './run.ts';

const ruleOff = object(
  {
    rule: about('Name of the rule in the output of the tool.', string),
    why: about('The reason.', string),
  },
  { write: about('What replaces {off} in the command; the name of the rule if left out.', string) },
);

/** A formatter or linter that every sample has to satisfy. It runs in a folder that holds the samples of all clients. */
export const style = object(
  {
    tool: about('Name of the tool: gofmt.', string),
    command: about(
      'Command, as an array of arguments. {files} becomes all samples; with {file}, the command is run once for each. {off} becomes the rules that are off, joined by commas. {dir} is the folder, {toolchains} the folder that toolchains/install fills.',
      array(filled('files', 'file', 'off', 'dir', 'toolchains')),
    ),
    fault: about(
      'Source code that the tool reports when it is added to a sample: it shows that the tool works.',
      string,
    ),
  },
  {
    needs,
    path: about('Path of a sample, if it is not {client}/{case}.<extension>.', filled('client', 'case')),
    files: about(
      'Files that are written next to the samples, such as the configuration of the tool: name to lines.',
      map(array(string)),
    ),
    environment: about('Environment variables.', map(filled('dir', 'toolchains'))),
    clean: about(
      'Regular expression that the whole output for clean samples matches, if the exit code does not report errors.',
      regularExpression,
    ),
    off: about('Rules that samples do not follow.', array(ruleOff)),
  },
);

/** A program that prints strings, each on a line, as hexadecimal UTF-8. The property tests of `literal` run it. */
export const proof = object({
  before: about('Lines before the strings.', array(string)),
  each: about('Lines for one string; {literal} is replaced.', array(string)),
  after: about('Lines after the strings.', array(string)),
});

export type StyleData = TypeOf<typeof style>;
export type RuleOff = TypeOf<typeof ruleOff>;
