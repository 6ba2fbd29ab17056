import genSnippets from 'gen-snippets/remark';
import { themes } from 'prism-react-renderer';

/** @type {import('@docusaurus/types').Config} */
export default {
  title: 'Widgets',
  url: 'https://docs.example.com',
  baseUrl: '/',
  presets: [
    [
      'classic',
      {
        // The dialect is in the configuration of the project.
        docs: { routeBasePath: '/', sidebarPath: false, beforeDefaultRemarkPlugins: [genSnippets] },
        blog: false,
        theme: {},
      },
    ],
  ],
  themeConfig: {
    prism: {
      theme: themes.github,
      additionalLanguages: ['bash', 'csharp', 'java', 'objectivec', 'php', 'ruby', 'swift', 'go'],
    },
  },
};
