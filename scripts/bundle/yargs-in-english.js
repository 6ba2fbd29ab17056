// Replaces two modules of yargs in the bundle. Its help is English and ASCII.
import { fileURLToPath } from 'node:url';

const moduleBeside = (name) => fileURLToPath(new URL(name, import.meta.url));

export const yargsInEnglish = {
  name: 'yargs-in-english',
  resolveId: {
    filter: { id: /^string-width$|platform-shims\/node\.js$/ },
    handler(id, importer = '') {
      if (!/[/\\]node_modules[/\\]/.test(importer)) return undefined;
      if (id === 'string-width') return moduleBeside('ascii-width.js');
      return /[/\\]y18n[/\\]/.test(importer) ? moduleBeside('english-words.js') : undefined;
    },
  },
};
