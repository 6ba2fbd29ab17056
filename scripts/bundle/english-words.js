// In place of the file system of y18n, which gives yargs its words. It would read them from a folder that it finds from
// its own place: in a bundle, one outside the package. Without files y18n takes the keys, which are the English words.
import { format } from 'node:util';
import { resolve } from 'node:path';

export default { fs: {}, format, resolve, exists: () => false };
