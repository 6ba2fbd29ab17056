import { testSite } from './support/suite.ts';

await testSite({
  name: 'mkdocs',
  title: 'MkDocs Material',
  dialect: 'mkdocs',
  source: {
    from: 'debian-13',
    version: ['python3', '-c', "from importlib.metadata import version; print(version('mkdocs-material'))"],
  },
  build: ['mkdocs', 'build', '--strict', '--quiet'],
  pages: 'pages',
  output: 'site',
  address: (page) => `/${page}.html`,
  content: 'article',
  takesHtml: true,
  written: { plugin: false, prefix: '    ' },
  samples: { group: '.tabbed-set', tab: '.tabbed-labels label', code: 'pre code', syncs: true },
});
