/** Where a tool comes from: npm, this machine, or Debian 13 in a folder; and how to get its version. */
export type Source =
  | { readonly from: 'npm'; readonly package: string }
  | { readonly from: 'machine' | 'debian-13'; readonly version: readonly string[] };

/** How a tool shows the samples, as CSS selectors, so that a test can act like a reader. */
export type Samples =
  | {
      /** Contains the samples of one operation. */
      readonly group: string;
      /** In a group: the elements to click, in order; their text is the language. */
      readonly tab: string;
      /** Does choosing a language change the other groups of the page? */
      readonly syncs: boolean;
      /** In a group: the code; only that of the chosen tab is visible. */
      readonly code: string;
    }
  | {
      /** The language above each sample, if all samples are visible. */
      readonly label: string;
      readonly code: string;
    };

/** A hand-written page, with tabs of the writer. */
export interface Written {
  /** Does our plugin run in the tool, and fill fences and comments? */
  readonly plugin: boolean;
  /** One hand-written tab; omitted if the tab is printed from a label. */
  readonly tab?: (label: string, code: string) => string;
  /** Comments are HTML, though the page is MDX. */
  readonly hasHtmlComments?: boolean;
  /** The prefix of each line in a printed tab. */
  readonly prefix?: string;
  /** The content of a printed tab; a fence if omitted. */
  readonly inTab?: (label: string, code: string) => string;
}

/** One docs tool: a real site is built from pages in its dialect, and read in a browser. */
export interface Site {
  /** Also the name of the folder with the site's configuration. */
  readonly name: string;
  readonly title: string;
  readonly dialect: string;
  /** Values of `--dialect-option`. */
  readonly dialectOptions?: readonly string[];
  readonly source: Source;
  readonly build: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of the pages, in the site. */
  readonly pages: string;
  /** Folder of the built site, in the site. */
  readonly output: string;
  /** Address of a page in the built site. */
  readonly address: (page: string) => string;
  /** Contains the content of the page, without navigation. */
  readonly content: string;
  readonly samples: Samples;
  readonly written?: Written;
  /** A picture of a page for the README, with one tab chosen; drawn with UPDATE=1. */
  readonly picture?: { readonly tab: string; readonly height: number };
  /** Builds only the hand-written page, because the others are built in another way. */
  readonly isPluginAlone?: boolean;
  /** Is HTML in a writer's Markdown read as HTML? Otherwise a reader sees its tags. */
  readonly takesHtml?: boolean;
  /** Does the tool replace quotes, dashes and ellipses in text by typographic ones? It must not in code. */
  readonly setsType?: boolean;
  /** Does the tool put a space into every empty line of code? */
  readonly fillsEmptyLines?: boolean;
}
