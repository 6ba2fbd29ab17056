import { catalogue, type DiagnosticCode, type Severity } from './catalogue.ts';

/** Where in a file something is. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The whole line at the place, to show under the message. */
  readonly excerpt: string;
  /** JSON pointer into an OpenAPI description: `#/paths/~1pets/get`. */
  readonly pointer?: string;
}

export interface DiagnosticDetails {
  readonly position?: Position | undefined;
  /** What would have been right there. */
  readonly expected?: string | undefined;
  /** How to mend it. */
  readonly hint?: string | undefined;
  /** Id of the operation that it stops, where the others of the input go on. */
  readonly operation?: string | undefined;
}

/**
 * What is wrong, where, what was expected and how to mend it. It is thrown where
 * work cannot go on, and collected where it can.
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
    super(message);
    this.code = code;
    this.severity = catalogue[code].severity;
    this.position = details.position;
    this.expected = details.expected;
    this.hint = details.hint;
    this.operation = details.operation;
  }

  /** The same at another place: of a text that stands in a page, or of who asked for it. */
  at(position: Position): Diagnostic {
    return new Diagnostic(this.code, this.message, { position, expected: this.expected, hint: this.hint });
  }

  toJSON(): object {
    const { code, severity, message, position, expected, hint, operation } = this;
    return { code, severity, message, ...position, expected, hint, operation };
  }
}

/** Takes diagnostics that do not stop the work. */
export type Report = (diagnostic: Diagnostic) => void;
