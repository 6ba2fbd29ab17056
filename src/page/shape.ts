import { leaf, list } from '../template/index.ts';

/** Everything that a page template may name. */
export const PAGE_SHAPE = {
  imports: leaf('the lines that import what the samples are shown in, if the dialect has such'),
  operations: list('the operations of the page', {
    h1: leaf('the mark of a heading at the level of the title, such as `#`'),
    h2: leaf('the mark one level below'),
    title: leaf('the title, as text of a heading'),
    description: leaf('the description, as Markdown of the dialect'),
    samples: list('the samples', {
      id: leaf('`python`, or `python-requests` where a language has several; an attribute with its quotes'),
      h3: leaf('the mark of a heading two levels below the title'),
      label: leaf('what the tab or heading says'),
      labelAttribute: leaf('the same as an attribute with its quotes'),
      code: leaf('the code in its fence'),
      verified: leaf('what the sample was run with and verified, if `--verified` asks for it'),
    }),
    parameters: leaf('the table of parameters'),
    responses: leaf('the table of status codes'),
  }),
} as const;
