/** @type {import('@docusaurus/types').Config} */
export default {
  title: 'Widgets',
  url: 'https://docs.example.com',
  baseUrl: '/',
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: false }, blog: false, theme: {} }]],
  themeConfig: {
    prism: {
      additionalLanguages: ['bash', 'csharp', 'java', 'objectivec', 'php', 'ruby', 'swift', 'go'],
    },
  },
};
