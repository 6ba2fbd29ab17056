import { Diagnostic } from '../../../base/diagnostic/index.ts';
import type { SpecDocument } from './document.ts';
import { scalarText } from './exact.ts';
import { isObject } from './value.ts';

/** Does a text say that it is a description? */
export const isDescription = (root: unknown): root is Readonly<Record<string, unknown>> =>
  isObject(root) && (Object.hasOwn(root, 'openapi') || Object.hasOwn(root, 'swagger'));

/** The minor version of OpenAPI 3. */
export function readVersion(root: Readonly<Record<string, unknown>>, document: SpecDocument): number {
  const version = scalarText(root['openapi'] ?? root['swagger']) ?? '';
  const minor = /^3\.([0-9]+)(?:\.|$)/.exec(version)?.[1];
  if (minor !== undefined) return Number(minor);
  const isSwagger = version.startsWith('2');
  throw new Diagnostic(
    'openapi-version',
    `this is ${isSwagger ? 'Swagger' : 'OpenAPI'} ${version || 'of no version'}`,
    {
      position: document.position([Object.hasOwn(root, 'openapi') ? 'openapi' : 'swagger']),
      expected: 'OpenAPI 3.0, 3.1 or 3.2',
      hint: isSwagger
        ? `convert it first: npx swagger2openapi ${document.file} --outfile openapi.json`
        : 'write the version that the description follows, such as 3.2.0',
    },
  );
}
