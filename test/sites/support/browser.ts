import { existsSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** @returns undefined if there is no Chromium */
export async function openBrowser(): Promise<Browser | undefined> {
  if (!existsSync(CHROMIUM)) return undefined;
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-component-update', '--disable-background-networking'],
  });
}

/** An open page, with all faults so far. */
export interface Opened {
  readonly page: Page;
  /** Errors of scripts and of the console, error responses, requests to other machines, and dialogs. */
  readonly faults: string[];
  /** Was data executed as a script? */
  readonly wasPwned: () => Promise<boolean>;
}

/** Opens a page of a site on loopback, and blocks all other requests. */
export async function open(
  browser: Browser,
  origin: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route(
    (url) => url.origin !== origin,
    (route) => {
      faults.push(`leaves the machine: ${route.request().url()}`);
      return route.abort();
    },
  );
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  return {
    page,
    faults,
    wasPwned: () => page.evaluate(() => '__pwned' in globalThis),
  };
}
