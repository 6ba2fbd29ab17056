import { maskSecrets } from '../credential/index.ts';
import { catalogue, type DiagnosticCode, type Severity } from './catalogue.ts';

/** A position in a file. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line, to print under the message; secrets in it are masked, and it is empty for a very long line. */
  readonly excerpt: string;
  /** JSON pointer into an OpenAPI description: `#/paths/~1pets/get`. */
  readonly pointer?: string;
}

export interface DiagnosticDetails {
  readonly position?: Position | undefined;
  /** Valid input at the position. */
  readonly expected?: string | undefined;
  /** How to correct the input. */
  readonly hint?: string | undefined;
  /** Id of the operation that the error stops; the other operations of the input are not affected. */
  readonly operation?: string | undefined;
}

/**
 * An error or a warning about the user's files. An error is thrown, a warning is reported.
 * Its texts may quote the input, so whatever looks like a secret in them is masked here.
 */
export class Diagnostic extends Error {
  override readonly name = 'Diagnostic';
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly position: Position | undefined;
  readonly expected: string | undefined;
  readonly hint: string | undefined;
  readonly operation: string | undefined;

  constructor(code: DiagnosticCode, message: string, details: DiagnosticDetails = {}) {
    super(maskSecrets(message));
    this.code = code;
    this.severity = catalogue[code].severity;
    this.position = maskPointer(details.position);
    this.expected = details.expected && maskSecrets(details.expected);
    this.hint = details.hint && maskSecrets(details.hint);
    this.operation = details.operation;
  }

  /** A copy at another position, for example in the page that contains the input. */
  at(position: Position): Diagnostic {
    return new Diagnostic(this.code, this.message, { position, expected: this.expected, hint: this.hint });
  }

  toJSON(): object {
    const { code, severity, message, position, expected, hint, operation } = this;
    return { code, severity, message, ...position, expected, hint, operation };
  }
}

/** The excerpt is masked by `SourceText`, which keeps its length for the caret. */
function maskPointer(position: Position | undefined): Position | undefined {
  if (position?.pointer === undefined) return position;
  const pointer = maskSecrets(position.pointer);
  return pointer === position.pointer ? position : { ...position, pointer };
}

/** Receives warnings. */
export type Report = (diagnostic: Diagnostic) => void;
