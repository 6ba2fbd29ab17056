import type { Operation } from '../operation/index.ts';
import {
  Dialect,
  printPage,
  type DocumentedOperation,
  type GivenOptions,
  type PageOptions,
} from '../page/index.ts';
import type { GenerateResult } from './generate.ts';

export interface RenderOptions extends PageOptions {
  /** Id of the page dialect; `github` if left out. */
  readonly dialect?: string;
  /** Options of the dialect, such as `{ details: true }`; its `dialect.json` lists them. */
  readonly dialectOptions?: GivenOptions;
  /** Folders of your own dialects; one with the name of ours replaces it. */
  readonly dialectFolders?: readonly string[];
  /** Files that the template of the dialect includes as `{{> name}}`. */
  readonly partials?: Readonly<Record<string, string>>;
}

/**
 * Prints operations as one page.
 *
 * @throws Diagnostic if the dialect or an option of it does not exist, or a file of it is invalid
 */
export function renderPage(operations: readonly DocumentedOperation[], options: RenderOptions = {}): string {
  const { dialect = 'github', dialectFolders, dialectOptions, partials } = options;
  return printPage(operations, Dialect.load(dialect, dialectFolders, dialectOptions, partials), options);
}

/** The structured result, ready for `JSON.stringify`: what `--json` prints. */
export function toJson({ operations, diagnostics }: GenerateResult): object {
  return {
    operations: operations.map(({ operation, samples }) => ({ ...describeOperation(operation), samples })),
    diagnostics,
  };
}

function describeOperation({
  id,
  file,
  title,
  description,
  request,
  tags,
  operationId,
  path,
  deprecated,
  parameters,
  responses,
}: Operation): object {
  return {
    id,
    file,
    title,
    description,
    tags,
    operationId,
    path,
    deprecated,
    request,
    parameters,
    responses,
  };
}
