import { essenceOf } from '../../../base/media-type.ts';
import type { SpecNode } from '../document/node.ts';
import { ownExample } from '../schema/schema.ts';

/** File extensions by media type. */
const EXTENSIONS: readonly (readonly [RegExp, string])[] = [
  [/^image\/png/, 'png'],
  [/^image\/jpe?g/, 'jpg'],
  [/^image\/gif/, 'gif'],
  [/^image\/svg/, 'svg'],
  [/^image\/webp/, 'webp'],
  [/^image\/tiff/, 'tiff'],
  [/^application\/pdf/, 'pdf'],
  [/^application\/(?:x-)?zip/, 'zip'],
  [/^application\/(?:x-)?gzip/, 'gz'],
  [/^application\/(?:x-)?tar/, 'tar'],
  [/^text\/csv/, 'csv'],
  [/^audio\/mpeg/, 'mp3'],
  [/^audio\/(?:x-|vnd\.)?wave?/, 'wav'],
  [/^video\/mp4/, 'mp4'],
  [/[/+]json/, 'json'],
  [/[/+]xml/, 'xml'],
  [/[/+]yaml/, 'yaml'],
  [/^text\//, 'txt'],
];
/** Media types that are never text, even if their example is a string. */
const NEVER_TEXT =
  /^(?:audio|font|image|model|video)\/(?!.*\+xml)|^application\/(?:pdf|(?:x-)?(?:zip|gzip|tar))$/;

export const isNeverText = (type: string): boolean => NEVER_TEXT.test(essenceOf(type));

/** The file name that an example gives for a file: `photo.png`, `@photo.png`. */
export function fileNameIn(example: unknown): string | undefined {
  const name = typeof example === 'string' ? example.replace(/^@/, '') : '';
  return /^[\w][\w ./-]*\.\w{1,8}$/.test(name) ? name : undefined;
}

/** Is an example the name of a file rather than its content? */
export const isFileName = (example: unknown): boolean =>
  fileNameIn(example) !== undefined || (typeof example === 'string' && example.startsWith('@'));

/** A file name without an example: `photo.png` for the field `photo` of type `image/png`. */
export function inventedFileName(name: string, type: string | undefined): string {
  const extension = type === undefined ? undefined : EXTENSIONS.find(([pattern]) => pattern.test(type))?.[1];
  return `${name.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '') || 'file'}.${extension ?? 'bin'}`;
}

/** The name of a file that is the whole body: from an example, an `externalValue`, or its media type. */
export function bodyFileName(mediaType: string, media: SpecNode, example: SpecNode | undefined): string {
  const schema = media.child('schema');
  const value = example?.value ?? (schema && ownExample(schema.target())?.value);
  return fileNameIn(value) ?? externalFileName(media) ?? inventedFileName('file', essenceOf(mediaType));
}

/** The last segment of the first `externalValue`. */
function externalFileName(media: SpecNode): string | undefined {
  const examples = media.get('examples');
  for (const name of examples?.keys().toSorted() ?? []) {
    const [path = ''] = examples!.get(name)?.string('externalValue')?.split(/[?#]/) ?? [];
    const fileName = fileNameIn(path.split('/').at(-1));
    if (fileName !== undefined) return fileName;
  }
  return undefined;
}
