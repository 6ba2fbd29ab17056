/** Where a tool comes from: npm, this machine, or Debian 13 in its folder; and what knows its version. */
export type Source =
  | { readonly from: 'npm'; readonly package: string }
  | { readonly from: 'machine' | 'debian-13'; readonly version: readonly string[] };

/** How a tool shows the samples, so that a test can do what a reader does. CSS selectors. */
export type Samples =
  | {
      /** Encloses the samples of one operation. */
      readonly group: string;
      /** In a group: what a reader clicks, in order; its text is the language. */
      readonly tab: string;
      /** Does the choice of a language hold for the other groups of the page? */
      readonly syncs: boolean;
      /** In a group: the code; only that of the chosen tab is to be seen. */
      readonly code: string;
    }
  | {
      /** The language above each sample, where all of them are to be seen. */
      readonly label: string;
      readonly code: string;
    };

/** A page that a writer wrote, with tabs of the writer's own. */
export interface Written {
  /** Does our plugin run in the tool, and fill what is not filled? */
  readonly plugin: boolean;
  /** One tab as a writer writes it; left out where the tool wants a label, for which the tab is printed. */
  readonly tab?: (label: string, code: string) => string;
  /** Comments are HTML, though the page is MDX. */
  readonly hasHtmlComments?: boolean;
  /** What begins each line in a tab that is printed. */
  readonly prefix?: string;
  /** What stands in a tab that is printed; a fence if left out. */
  readonly inTab?: (label: string, code: string) => string;
}

/** One docs tool: its real site is built from pages in its dialect, and read in a browser. */
export interface Site {
  /** Also the folder with the site's configuration. */
  readonly name: string;
  readonly title: string;
  readonly dialect: string;
  /** As the command line takes them. */
  readonly dialectOptions?: readonly string[];
  readonly source: Source;
  readonly build: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of the pages, in the site. */
  readonly pages: string;
  /** Folder of what is built, in the site. */
  readonly output: string;
  /** Address of a page in what is built. */
  readonly address: (page: string) => string;
  /** Encloses what comes from the page, without navigation. */
  readonly content: string;
  readonly samples: Samples;
  readonly written?: Written;
  /** A picture of a page for the README, with one tab chosen; drawn with UPDATE=1. */
  readonly picture?: { readonly tab: string; readonly height: number };
  /** Only the page of the writer is wanted: the others are built in another way. */
  readonly isPluginAlone?: boolean;
  /** HTML in a writer's Markdown is HTML there; a reader sees its tags everywhere else. */
  readonly takesHtml?: boolean;
  /** The tool sets quotes, dashes and ellipses of text as a printer does; never those of code. */
  readonly setsType?: boolean;
  /** The tool puts a blank into every empty line of code. */
  readonly fillsEmptyLines?: boolean;
}
