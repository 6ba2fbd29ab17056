import { testSite } from './support/suite.ts';

await testSite({
  name: 'asciidoctor',
  title: 'Asciidoctor',
  dialect: 'asciidoc',
  source: { from: 'machine', version: ['asciidoctor', '--version'] },
  build: [
    'bash',
    '-c',
    'asciidoctor --failure-level WARN -a source-highlighter=rouge -a webfonts! -D site pages/*.adoc',
  ],
  pages: 'pages',
  output: 'site',
  address: (page) => `/${page}.html`,
  content: 'body',
  written: { plugin: false, inTab: (_label, code) => `[source,sh]\n----\n${code}----\n` },
  samples: { label: '.listingblock > .title', code: '.listingblock pre' },
});
