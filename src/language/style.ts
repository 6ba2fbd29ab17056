/**
 * A formatter or linter that every sample has to satisfy. It runs in a folder that holds the samples of all
 * clients; `{toolchains}` (what `toolchains/install` fills) and `{dir}` (that folder) are replaced.
 */
export interface StyleData {
  /** Its name in the field: `gofmt`. */
  readonly tool: string;
  /**
   * Arguments, never a shell line. `{files}` becomes all samples; with `{file}` it is run once for each, where
   * the tool takes no more. `{off}` becomes the rules that are off, with commas between them.
   */
  readonly command: readonly string[];
  /** Programs and files that must be there, with what brings them. */
  readonly needs: readonly { readonly program?: string; readonly file?: string; readonly install: string }[];
  /** Where a sample lies, if not at `{client}/{case}.<extension>`. */
  readonly position?: string;
  /** Files that are written beside the samples, such as its configuration, as lines. */
  readonly files?: Readonly<Record<string, readonly string[]>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Regular expression for all that it prints about clean samples, if its exit code does not tell. */
  readonly clean?: string;
  /** Rules that do not hold for samples. */
  readonly off?: readonly RuleOff[];
  /** Source that it complains of behind a sample; shows that the tool is at work. */
  readonly fault: string;
}

export interface RuleOff {
  /** As the tool names it when it complains. */
  readonly rule: string;
  readonly why: string;
  /** What the command says to switch it off, if that is not its name. */
  readonly write?: string;
}
