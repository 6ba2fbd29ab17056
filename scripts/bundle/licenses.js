// The licences of the packages that a bundle contains.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes the licence texts of the packages that a bundle contains.
 *
 * @param modules the files of these packages that were bundled
 */
export function writeLicenses(file, modules) {
  const folders = new Set(modules.map(packageFolder));
  const texts = [...folders].map(licenseOf).toSorted((a, b) => (a.title < b.title ? -1 : 1));
  const parts = texts.map(({ title, text }) => `${title}\n${'='.repeat(title.length)}\n\n${text.trim()}\n`);
  writeFileSync(
    file,
    `The bundle contains modules of these packages.\n\n${[...new Set(parts)].join('\n\n')}`,
  );
}

/** The nearest folder above a module whose `package.json` has a name: others only set the type of modules. */
function packageFolder(path) {
  const folder = dirname(path);
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name !== undefined
    ? folder
    : packageFolder(folder);
}

/** Some packages declare their licence in `package.json` only. */
function licenseOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const title = `${name} ${version} (${license})`;
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(entry));
  if (file !== undefined) return { title, text: readFileSync(join(folder, file), 'utf8') };
  if (license === undefined) throw new Error(`${name} is bundled, and declares no licence`);
  const holder = typeof author === 'object' ? author.name : (author ?? 'its authors');
  return { title, text: `${license}, as its package.json declares. Copyright: ${holder}.` };
}
