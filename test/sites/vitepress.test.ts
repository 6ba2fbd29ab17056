import { testSite } from './support/suite.ts';

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
  written: { plugin: true, keep: (label, code) => `\`\`\`sh [${label}]\n${code}\`\`\`\n` },
  samples: { group: '.vp-code-group', tab: '.tabs label', code: 'pre code', syncs: false },
});
