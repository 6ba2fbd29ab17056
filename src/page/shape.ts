import { flag, leaf, list, object, type Shape } from '../template/index.ts';

/** Everything that a page template may name; `options` holds those of the dialect. */
export const PAGE_SHAPE = {
  pageTitle: leaf('the title of a whole page, as text'),
  frontMatterTitle: leaf('the same in quotes for front matter, if the dialect keeps the title there'),
  imports: leaf('the lines that import what the samples are shown in, if the dialect has such'),
  options: object('the options of the dialect', {}),
  words: object('what the page says of its own, in the language of the configuration', {
    lang: leaf('the tag of that language, as an attribute with its quotes'),
    request: leaf('the heading of the samples, as text'),
    parameters: leaf('the heading of the table of values, as text'),
    responses: leaf('the heading of the table of status codes, as text'),
  }),
  operations: list('the operations of the page', {
    h1: leaf('the mark of a heading at the level of the title: `#`, `=`, `h1`'),
    h2: leaf('the mark one level below'),
    title: leaf('the title, as text of a heading'),
    description: leaf('the description, in the markup of the dialect'),
    group: leaf('a name that no other operation of the page has; an attribute with its quotes'),
    container: leaf('a delimiter longer than any in the code, such as `:::`, if the dialect has one'),
    outerContainer: leaf('one that is longer still'),
    labels: leaf('the labels of all samples, as a list of JavaScript'),
    hasVerified: flag('is any sample verified?'),
    samples: list('the samples', {
      h3: leaf('the mark of a heading two levels below the title'),
      key: leaf('`python`, or `python-requests` where a language has several'),
      id: leaf('the same as an attribute with its quotes'),
      label: leaf('what the tab or heading says, as text'),
      labelAttribute: leaf('the same as an attribute with its quotes'),
      labelHtml: leaf('the same as text of an HTML element'),
      quotedLabel: leaf('the same as text, in double quotes'),
      code: leaf('the code in its fence'),
      verified: leaf('what the sample was run with and verified, if `--verified` asks for it'),
      verifiedSentence: leaf('the same in a sentence'),
    }),
    parameters: leaf('the table of parameters'),
    responses: leaf('the table of status codes'),
  }),
} as const;

/** The shape for a dialect with these options. */
export const pageShape = (options: Shape): typeof PAGE_SHAPE => ({
  ...PAGE_SHAPE,
  options: object(PAGE_SHAPE.options.about, options) as typeof PAGE_SHAPE.options,
});
