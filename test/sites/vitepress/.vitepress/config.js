/** @type {import('vitepress').UserConfig} */
export default {
  title: 'Widgets',
  srcDir: 'pages',
  cleanUrls: true,
};
