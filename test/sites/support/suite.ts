/// <reference lib="dom" />
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../support/cli.ts';
import { open, openBrowser, type Opened } from './browser.ts';
import { collapse, expectedPage, pageNames, writePages, type ExpectedPage } from './pages.ts';
import { serve } from './serve.ts';
import type { Samples, Site } from './site.ts';
import { Tool } from './tool.ts';

/** Screenshots of the pages, for inspection; git ignores them. */
const SCREENSHOTS = join(ROOT, '.sites');

/** `all`, or a list such as `vitepress,sphinx`: sites whose tool is required. */
const required = process.env['REQUIRE_SITES']?.split(',') ?? [];

/** Builds the site with the real tool, opens each page in Chromium, and acts like a reader. */
export async function testSite(site: Site): Promise<void> {
  const tool = new Tool(site);
  const version = await tool.version();
  const browser = await openBrowser();
  const missing =
    version === undefined
      ? `${site.title} is not installed: run toolchains/sites/install ${site.name}`
      : browser === undefined
        ? 'Chromium is not installed: run toolchains/sites/install chromium'
        : undefined;

  describe(`${site.title} ${version ?? ''}`, () => {
    if (missing !== undefined) {
      if (required.includes('all') || required.includes(site.name)) {
        it('is installed', () => expect.unreachable(missing));
      } else {
        process.stderr.write(`skipped: ${missing}\n`);
        it.skipIf(true)(missing, () => undefined);
      }
      return;
    }
    describeSite(site, tool, browser!);
  });
}

function describeSite(site: Site, tool: Tool, browser: Browser): void {
  let folder: string;
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    folder = await tool.newSite();
    await writePages(site, join(folder, site.pages));
    await tool.run(site.build, folder);
    server = await serve(join(folder, site.output));
    await mkdir(SCREENSHOTS, { recursive: true });
  });

  afterAll(async () => {
    await browser.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const name of pageNames(site)) {
    describe(name, () => {
      let expected: ExpectedPage;
      let opened: Opened;
      let content: Locator;

      beforeAll(async () => {
        expected = await expectedPage(name, site);
        opened = await open(browser, server.origin, site.address(name));
        content = opened.page.locator(site.content);
      });

      afterAll(async () => {
        await opened.page.screenshot({ path: join(SCREENSHOTS, `${site.name}-${name}.png`), fullPage: true });
        await opened.page.context().close();
      });

      const codeOf = site.fillsEmptyLines === true ? withEmptyLines : copied;
      const plain = site.setsType === true ? asTyped : (text: string): string => text;

      it('shows titles and descriptions', async () => {
        const headings = await content.locator('h1, h2, h3').allInnerTexts();
        const titles = headings.map((heading) => plain(collapse(heading.replace(/[¶#\uE000-\uF8FF]$/, ''))));
        expect(titles).toEqual(expect.arrayContaining(expected.titles.map(plain)));
        const text = withoutSpace(plain(await content.innerText()));
        for (const description of expected.descriptions) {
          expect(text).toContain(withoutSpace(plain(description)));
        }
      });

      it('shows every sample unchanged', async () => {
        const { samples } = site;
        if ('tab' in samples) {
          expect(await clickThrough(content, samples, codeOf)).toEqual(expected.groups);
        } else {
          const labels = await content.locator(samples.label).allInnerTexts();
          const codes = await Promise.all((await content.locator(samples.code).all()).map(codeOf));
          const shown = labels.map((label, index) => ({ label: collapse(label), code: codes[index] }));
          expect(shown).toEqual(expected.groups.flat());
          expect(codes).toHaveLength(labels.length);
        }
      });

      it('shows every cell of the tables', async () => {
        expect(cells(await shownTables(content), plain)).toEqual(cells(expected.tables, plain));
      });

      const { samples } = site;
      if ('tab' in samples && samples.syncs && name === 'two-operations') {
        it('shows the chosen language in every group', async () => {
          const [first, second] = await content.locator(samples.group).all();
          for (const index of [3, 7]) {
            await first!.locator(samples.tab).nth(index).click();
            const code = second!.locator(samples.code).filter({ visible: true });
            await expect.poll(async () => codeOf(code)).toEqual(expected.groups[1]![index]!.code);
          }
        });
      }

      it('has executed no data, and has no errors', async () => {
        expect(await opened.wasPwned()).toBe(false);
        expect(opened.faults).toEqual([]);
      });
    });
  }

  const { picture } = site;
  if (picture !== undefined && process.env['UPDATE'] !== undefined) {
    it('is drawn for the README', async () => {
      const look = { viewport: { width: 1300, height: 900 }, deviceScaleFactor: 1.5 };
      const { page } = await open(browser, server.origin, site.address(PICTURED), look);
      await page.getByRole('tab', { name: picture.tab, exact: true }).click();
      await page.mouse.move(0, 0);
      const { x, y, width } = (await page.locator(site.content).boundingBox())!;
      const clip = { x: x - MARGIN, y: y - 8, width: width + 2 * MARGIN, height: picture.height };
      await page.screenshot({ path: join(ROOT, 'docs/images', `${site.name}.png`), clip, fullPage: true });
      await page.context().close();
    });
  }
}

/** The page of the picture, and the margin beside it. */
const PICTURED = 'delete-organization';
const MARGIN = 24;

/** Clicks every tab of every group, and reads the visible code. */
async function clickThrough(
  content: Locator,
  { group, tab, code }: Extract<Samples, { tab: string }>,
  codeOf: (code: Locator) => Promise<string>,
): Promise<{ label: string; code: string }[][]> {
  const groups: { label: string; code: string }[][] = [];
  for (const shown of await content.locator(group).all()) {
    const samples = [];
    for (const clicked of await shown.locator(tab).all()) {
      // A click would close an open tab.
      if (!(await clicked.evaluate((element) => element.matches('details[open] > summary')))) {
        await clicked.click();
      }
      const label = collapse(await clicked.innerText());
      samples.push({ label, code: await codeOf(shown.locator(code).filter({ visible: true })) });
    }
    groups.push(samples);
  }
  return groups;
}

/** One code block as a reader would select and copy it; tools differ on whether the last line ends. */
async function copied(code: Locator): Promise<string> {
  const selected = await code.evaluate((element) => {
    const selection = getSelection()!;
    selection.selectAllChildren(element);
    const text = selection.toString();
    selection.removeAllRanges();
    return text;
  });
  return `${selected.replace(/\n+$/, '')}\n`;
}

const withEmptyLines = async (code: Locator): Promise<string> => (await copied(code)).replace(/^ $/gm, '');

async function shownTables(content: Locator): Promise<string[][][]> {
  const tables = [];
  for (const table of await content.locator('table').all()) {
    const rows = [];
    for (const row of await table.locator('tr').all()) {
      rows.push((await row.locator('th, td').allInnerTexts()).map(collapse));
    }
    tables.push(rows);
  }
  return tables;
}

type Tables = readonly (readonly (readonly string[])[])[];

const cells = (tables: Tables, plain: (text: string) => string): Tables =>
  tables.map((rows) => rows.map((row) => row.map(plain)));

/** Text with plain quotes, dashes and ellipses. */
const asTyped = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]|(?<!`)``(?!`)/g, '"')
    .replace(/[-\u2013\u2014]+/g, '-')
    .replaceAll('\u2026', '...');

const withoutSpace = (text: string): string => text.replace(/[\s\u200B]+/g, '');
