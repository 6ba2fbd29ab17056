import { testSite } from './support/suite.ts';

await testSite({
  name: 'asciidoctor-tabs',
  title: 'Asciidoctor with tabs',
  dialect: 'asciidoc',
  dialectOptions: ['tabs'],
  source: { from: 'npm', package: '@asciidoctor/tabs' },
  build: ['node', 'build.cjs'],
  pages: 'pages',
  output: 'site',
  address: (page) => `/${page}.html`,
  content: 'body',
  written: { plugin: false, inTab: (_label, code) => `[source,sh]\n----\n${code}----\n` },
  samples: { group: '.tabs', tab: '.tab', code: '.listingblock pre', syncs: true },
});
