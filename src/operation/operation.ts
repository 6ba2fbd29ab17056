import type { Position } from '../base/diagnostic/index.ts';
import type { PlaceholderLocation, Request } from '../request/index.ts';

/** One API operation: its request, and what a page says about it. */
export interface Operation {
  /** Name of the page's file, without extension: lower-case letters, digits and hyphens. */
  readonly id: string;
  /** File that describes the operation. */
  readonly file: string;
  readonly title?: string;
  /** Markdown, unchanged from the input. */
  readonly description?: string;
  readonly tags?: readonly string[];
  /** `operationId` of OpenAPI, unchanged. */
  readonly operationId?: string;
  /** Path template of OpenAPI, without server and query: `/pets/{petId}`. */
  readonly path?: string;
  readonly deprecated?: boolean;
  readonly request: Request;
  readonly parameters: readonly Parameter[];
  readonly responses: readonly Response[];
  /** Position of the description in the file, computed on demand. */
  locate(): Position;
}

/** A row of the parameter table: a value that the reader of the docs replaces or may set. */
export interface Parameter {
  /** Placeholder with its brackets, or name of a header, query parameter or form field. */
  readonly name: string;
  readonly in?: PlaceholderLocation;
  /** Markdown. */
  readonly description?: string;
  /** Undefined if the input does not say. */
  readonly required?: boolean;
  readonly example?: string;
}

/** A row of the status table. */
export interface Response {
  /** Status code, range of codes such as `4XX`, or `default`. */
  readonly status: number | string;
  readonly errorCode?: string;
  readonly message?: string;
  /** Markdown: what a success means, shown in the column of messages. */
  readonly description?: string;
  /** Markdown: why an error is returned. */
  readonly cause?: string;
}
