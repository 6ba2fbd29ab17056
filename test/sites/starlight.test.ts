import { testSite } from './support/suite.ts';

await testSite({
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
});
