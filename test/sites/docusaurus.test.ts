import { testSite } from './support/suite.ts';

await testSite({
  name: 'docusaurus',
  title: 'Docusaurus',
  dialect: 'docusaurus',
  source: { from: 'npm', package: '@docusaurus/core' },
  build: ['docusaurus', 'build'],
  env: { NO_UPDATE_NOTIFIER: '1' },
  pages: 'docs',
  output: 'build',
  address: (page) => `/${page}/`,
  content: 'article',
  written: {
    plugin: true,
    hasHtmlComments: true,
    tab: (label, code) =>
      `<TabItem value="${label.toLowerCase()}" label="${label}">\n\n\`\`\`sh\n${code}\`\`\`\n\n</TabItem>\n`,
  },
  picture: { tab: 'Python', height: 1310 },
  samples: { group: '.tabs-container', tab: '[role=tab]', code: 'pre code', syncs: true },
});
