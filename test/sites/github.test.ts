import { testSite } from './support/suite.ts';

await testSite({
  name: 'github',
  title: 'GitHub Flavored Markdown (cmark-gfm)',
  dialect: 'github',
  source: { from: 'machine', version: ['cmark-gfm', '--version'] },
  build: ['bash', 'build.sh'],
  pages: 'pages',
  output: 'site',
  address: (page) => `/${page}.html`,
  content: 'body',
  takesHtml: true,
  samples: { label: 'h3:has(+ pre)', code: 'h3 + pre code' },
});
