import { relative, sep } from 'node:path';
import { dialectIds, TEMPLATES_FOLDER } from '../src/base/package.ts';
import { Registry } from '../src/language/index.ts';
import { Dialect } from '../src/page/index.ts';
import { precompileTemplate } from '../src/template/index.ts';

export { BUILT_FILE } from '../src/template/index.ts';

/**
 * The source of a module that exports all templates of the package as Handlebars' functions, and all client files, by
 * path below `templates/`.
 *
 * @throws Diagnostic if a template is not valid or breaks a rule of quoting
 */
export function templatesModule(): string {
  const clients = new Registry().languages.flatMap((language) =>
    language.clients.map((client) => ({
      template: language.templateOptions(client),
      file: language.clientFile(client)?.file,
    })),
  );
  const dialects = dialectIds().map((id) => Dialect.load(id).templateOptions());
  const templates = [...clients.map(({ template }) => template), ...dialects].map(
    (options) => `${JSON.stringify(pathOf(options.file))}: ${precompileTemplate(options)}`,
  );
  const files = clients.flatMap(({ file }) => file ?? []);
  return [
    ...files.map((file, index) => `import * as client${index} from ${JSON.stringify(file)};`),
    'export default {',
    ...[...templates, ...files.map((file, index) => `${JSON.stringify(pathOf(file))}: client${index}`)].map(
      (entry) => `${entry},`,
    ),
    '};',
  ].join('\n');
}

const pathOf = (file: string): string => relative(TEMPLATES_FOLDER, file).replaceAll(sep, '/');
