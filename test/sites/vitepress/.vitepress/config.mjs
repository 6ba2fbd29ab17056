import genSnippets from 'gen-snippets/vite';

/** @type {import('vitepress').UserConfig} */
export default {
  title: 'Widgets',
  srcDir: 'pages',
  cleanUrls: true,
  // The dialect is in the configuration of the project.
  vite: { plugins: [genSnippets({ configFile: '../gen-snippets.config.yaml' })] },
};
