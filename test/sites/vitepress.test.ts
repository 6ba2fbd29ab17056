import { testSite } from './support/suite.ts';

const tab = (label: string, code: string): string => `\`\`\`sh [${label}]\n${code}\`\`\`\n`;

await testSite({
  name: 'vitepress',
  title: 'VitePress',
  dialect: 'vitepress',
  source: { from: 'npm', package: 'vitepress' },
  build: ['vitepress', 'build'],
  pages: 'pages',
  output: '.vitepress/dist',
  address: (page) => `/${page}`,
  content: '.vp-doc',
  written: { plugin: true, tab, inTab: tab },
  samples: { group: '.vp-code-group', tab: '.tabs label', code: 'pre code', syncs: false },
});
