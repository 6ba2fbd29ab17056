import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import genSnippets from 'gen-snippets/remark';

export default defineConfig({
  // The processor that Astro brings runs no remark plugins.
  markdown: { processor: unified({ remarkPlugins: [[genSnippets, { dialect: 'starlight' }]] }) },
  integrations: [
    starlight({
      title: 'Widgets',
      // Else Go is shown with two spaces in place of its tabs.
      expressiveCode: { tabWidth: 0 },
    }),
  ],
});
