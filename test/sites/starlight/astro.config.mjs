import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import genSnippets from 'gen-snippets/remark';
import fillPages from 'gen-snippets/vite';

const dialect = 'starlight';
// The processor that Astro brings runs no remark plugins; MDX alone also comes by Vite.
const withPlugin =
  process.env.PLUGIN === 'vite'
    ? { vite: { plugins: [fillPages({ dialect })] } }
    : { markdown: { processor: unified({ remarkPlugins: [[genSnippets, { dialect }]] }) } };

export default defineConfig({
  ...withPlugin,
  integrations: [
    starlight({
      title: 'Widgets',
      // Else Go is shown with two spaces in place of its tabs.
      expressiveCode: { tabWidth: 0 },
    }),
  ],
});
