import { relative, sep } from 'node:path';
import { dialectIds, TEMPLATES_FOLDER } from '../src/base/package.ts';
import { Registry } from '../src/language/index.ts';
import { Dialect } from '../src/page/index.ts';
import { precompileTemplate } from '../src/template/index.ts';

export { PRECOMPILED_FILE } from '../src/template/index.ts';

/**
 * All templates of the package as the source of a CommonJS module: Handlebars' functions, by path below `templates/`.
 *
 * @throws Diagnostic if a template is not valid or breaks a rule of quoting
 */
export function precompileTemplates(): string {
  const languages = new Registry().languages.flatMap((language) =>
    language.clients.map((client) => language.templateOptions(client)),
  );
  const dialects = dialectIds().map((id) => Dialect.load(id).templateOptions());
  const entries = [...languages, ...dialects].map((options) => {
    const path = relative(TEMPLATES_FOLDER, options.file).replaceAll(sep, '/');
    return `${JSON.stringify(path)}: ${precompileTemplate(options)}`;
  });
  return `module.exports = {\n${entries.join(',\n')}\n};\n`;
}
