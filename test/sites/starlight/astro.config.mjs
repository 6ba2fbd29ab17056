import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Widgets',
      // Else Go is shown with two spaces in place of its tabs.
      expressiveCode: { tabWidth: 0 },
    }),
  ],
});
