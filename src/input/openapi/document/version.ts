import type { SpecNode } from './node.ts';

/**
 * The minor version of OpenAPI 3.
 *
 * @throws Diagnostic if the description follows another version
 */
export function readVersion(top: SpecNode): number {
  const field = top.child('openapi') === undefined ? 'swagger' : 'openapi';
  const version = top.string(field) ?? '';
  const minor = /^3\.([0-9]+)(?:\.|$)/.exec(version)?.[1];
  if (minor !== undefined) return Number(minor);
  const isSwagger = version.startsWith('2');
  throw (top.child(field) ?? top).error(
    'openapi-version',
    `this is ${isSwagger ? 'Swagger' : 'OpenAPI'} ${version || 'without a version'}`,
    {
      expected: 'OpenAPI 3.0, 3.1 or 3.2',
      hint: isSwagger
        ? `convert it first: npx swagger2openapi ${top.document.text.file} --outfile openapi.json`
        : 'write the version that the description follows, such as 3.2.0',
    },
  );
}
