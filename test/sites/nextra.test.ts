import type { Site } from './support/site.ts';
import { testSite } from './support/suite.ts';

const site: Site = {
  name: 'nextra',
  title: 'Nextra',
  dialect: 'nextra',
  source: { from: 'npm', package: 'nextra' },
  build: ['next', 'build'],
  env: { NEXT_TELEMETRY_DISABLED: '1' },
  pages: 'content',
  output: 'out',
  address: (page) => `/${page}`,
  content: 'article',
  setsType: true,
  fillsEmptyLines: true,
  written: { plugin: false },
  samples: {
    group: '[role=tablist]',
    tab: '[role=tab]',
    code: 'xpath=following-sibling::div[1]//pre/code',
    syncs: true,
  },
};

await testSite(site);

await testSite({
  ...site,
  title: 'Nextra by webpack, with the plugin',
  build: ['next', 'build', '--webpack'],
  written: { plugin: true },
  isPluginAlone: true,
});
