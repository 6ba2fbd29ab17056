import { testSite } from './support/suite.ts';

await testSite({
  name: 'sphinx',
  title: 'Sphinx with MyST',
  dialect: 'sphinx',
  source: {
    from: 'debian-13',
    version: [
      'python3',
      '-c',
      "from importlib.metadata import version; print(*map(version, ['sphinx', 'myst-parser', 'sphinx-design']))",
    ],
  },
  build: ['sphinx-build', '-q', '-W', '--keep-going', '-c', '.', 'pages', 'site'],
  pages: 'pages',
  output: 'site',
  address: (page) => `/${page}.html`,
  content: '[role=main]',
  takesHtml: true,
  written: { plugin: false },
  samples: { group: '.sd-tab-set', tab: 'label.sd-tab-label', code: 'pre', syncs: true },
});
