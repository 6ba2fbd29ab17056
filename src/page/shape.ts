import { array, flag, leaf, object, type Shape } from '../template/index.ts';

/** The fields that a page template may use. `pageShape` adds the options of a dialect. */
export const PAGE_SHAPE = {
  pageTitle: leaf('the title of the page, as text; left out where only a part is printed'),
  frontMatterTitle: leaf(
    'the title of the page, quoted for front matter, if the dialect has the title there',
  ),
  imports: leaf('the import lines for the components that show samples, if the dialect has any'),
  options: object('the options of the dialect', {}),
  words: object('the fixed texts of a page, in the language of the configuration', {
    lang: leaf('the tag of that language, as an attribute with its quotes'),
    request: leaf('the heading of the samples, as text'),
    parameters: leaf('the heading of the table of parameters, as text'),
    responses: leaf('the heading of the table of status codes, as text'),
  }),
  operations: array('the operations of the page', {
    h1: leaf('the mark of a heading at the level of the title: `#`, `=` or `h1`'),
    h2: leaf('the mark one level below'),
    title: leaf('the title, as text of a heading'),
    description: leaf('the description, in the markup of the dialect'),
    group: leaf('a unique name for the operation, as an attribute with its quotes'),
    container: leaf('a delimiter such as `:::`, longer than any in the code, if the dialect has one'),
    outerContainer: leaf('a delimiter that is one character longer than `container`'),
    labels: leaf('the labels of all samples, as a JSX attribute value with an array: `{["cURL", "Go"]}`'),
    hasVerified: flag('is any sample verified?'),
    samples: array('the samples', {
      h3: leaf('the mark of a heading two levels below the title'),
      key: leaf('`python`, or `python-requests` if there are several samples of the language'),
      id: leaf('`key` as an attribute with its quotes'),
      label: leaf('the label of the tab or heading, as text'),
      labelAttribute: leaf('the label as an attribute with its quotes'),
      labelHtml: leaf('the label as text of an HTML element'),
      quotedLabel: leaf('the label as text in double quotes'),
      code: leaf('the code in its fence'),
      verified: leaf('the toolchain and versions that the sample was verified with, if `--verified` is set'),
      verifiedSentence: leaf('a sentence with `verified`'),
    }),
    parameters: leaf('the table of parameters'),
    responses: leaf('the table of status codes'),
  }),
} as const;

/** The shape of the page view of a dialect with these options. */
export const pageShape = (options: Shape): typeof PAGE_SHAPE => ({
  ...PAGE_SHAPE,
  options: object(PAGE_SHAPE.options.about, options) as typeof PAGE_SHAPE.options,
});
