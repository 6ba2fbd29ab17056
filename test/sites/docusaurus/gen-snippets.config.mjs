import { defineConfig } from 'gen-snippets';

export default defineConfig({ dialect: 'docusaurus' });
