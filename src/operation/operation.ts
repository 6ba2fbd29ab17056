import type { Position } from '../base/diagnostic/index.ts';
import type { PlaceholderPosition, Request } from '../request/index.ts';

/** One documented call: what the page says about it. */
export interface Operation {
  /** Names the page's file: lower-case letters, digits and hyphens. */
  readonly id: string;
  /** File that it was read from. */
  readonly file: string;
  readonly title?: string;
  /** Markdown, as the writer wrote it. */
  readonly description?: string;
  /** Groups that the description puts it in. */
  readonly tags?: readonly string[];
  /** Name in the description, as written there. */
  readonly operationId?: string;
  /** Path in the description, without server and query: `/pets/{petId}`. */
  readonly path?: string;
  readonly deprecated?: boolean;
  readonly request: Request;
  readonly parameters: readonly Parameter[];
  readonly responses: readonly Response[];
  /** Where in the file it is described: looked up when it is asked for. */
  locate(): Position;
}

/** A value that the reader replaces or may set. */
export interface Parameter {
  /** As it stands in the request, or the name of a header, query or form field. */
  readonly name: string;
  readonly in?: PlaceholderPosition;
  /** Markdown. */
  readonly description?: string;
  /** Left out where the writer does not say. */
  readonly required?: boolean;
  readonly example?: string;
}

/** A row of the status table. */
export interface Response {
  /** A code, a range of them such as `4XX`, or `default`. */
  readonly status: number | string;
  readonly errorCode?: string;
  readonly message?: string;
  /** Markdown. */
  readonly cause?: string;
}
