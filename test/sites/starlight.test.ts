import type { Site } from './support/site.ts';
import { testSite } from './support/suite.ts';

const site: Site = {
  name: 'starlight',
  title: 'Starlight',
  dialect: 'starlight',
  source: { from: 'npm', package: '@astrojs/starlight' },
  build: ['astro', 'build'],
  env: { ASTRO_TELEMETRY_DISABLED: '1' },
  pages: 'src/content/docs',
  output: 'dist',
  address: (page) => `/${page}/`,
  content: 'main',
  setsType: true,
  written: {
    plugin: true,
    tab: (label, code) => `<TabItem label="${label}">\n\n\`\`\`sh\n${code}\`\`\`\n\n</TabItem>\n`,
  },
  samples: { group: 'starlight-tabs', tab: '[role=tab]', code: 'pre code', syncs: true },
};

await testSite(site);

await testSite({
  ...site,
  title: 'Starlight with the Vite plugin',
  env: { ...site.env, PLUGIN: 'vite' },
  isPluginAlone: true,
});
