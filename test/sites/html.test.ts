import { testSite } from './support/suite.ts';

await testSite({
  name: 'html',
  title: 'HTML',
  dialect: 'html',
  source: { from: 'machine', version: ['bash', '--version'] },
  build: ['bash', 'build.sh'],
  pages: 'pages',
  output: 'site',
  address: (page) => `/${page}.html`,
  content: 'body',
  samples: { group: 'section', tab: 'summary', code: 'pre code', syncs: false },
});
