import type { JsonSchema, Shape } from '../../src/base/reader/shape.ts';
import { CONFIG } from '../../src/config/read.ts';
import { LANGUAGE } from '../../src/language/index.ts';
import { DIALECT } from '../../src/page/index.ts';

const published = (id: string, title: string, { schema }: Shape<unknown>): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `https://gen-snippets.example/${id}.schema.json`,
  title,
  ...schema,
});

/** The JSON Schemas in `docs/schema` that come from the shapes of the readers. */
export const publishedSchemas: Readonly<Record<string, JsonSchema>> = {
  'config.schema.json': published('config', 'gen-snippets configuration', CONFIG),
  'dialect.schema.json': published('dialect', 'gen-snippets dialect.json', DIALECT),
  'language.schema.json': published('language', 'gen-snippets language.json', LANGUAGE),
};
