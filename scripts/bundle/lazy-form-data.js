// httpsnippet uses form-data for multipart bodies only, but loads it at once, and with it Node's TLS and a table of all
// media types. In the bundle it is loaded when it is first used.
import { fileURLToPath } from 'node:url';

const LAZY = fileURLToPath(new URL('../../node_modules/httpsnippet/lazy-form-data.cjs', import.meta.url));
const SOURCE =
  "module.exports = function (...args) { return new (require('form-data/lib/form_data'))(...args); };";

export const lazyFormData = {
  name: 'lazy-form-data',
  resolveId: (id, importer) => (id === 'form-data/lib/form_data' && importer !== LAZY ? LAZY : undefined),
  load: (id) => (id === LAZY ? SOURCE : undefined),
};
