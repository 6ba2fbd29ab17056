import { isText } from '../document/exact.ts';
import type { Located } from '../document/located.ts';
import { essenceOf } from './media.ts';
import { explicitExample } from '../schema/schema.ts';

/** The ending of a file of each media type. */
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
/** Types that are never text, whatever stands for them in an example. */
const NEVER_TEXT =
  /^(?:audio|font|image|model|video)\/(?!.*\+xml)|^application\/(?:pdf|(?:x-)?(?:zip|gzip|tar))$/;

/** A file name that a writer gave as the example of a file: `photo.png`, `@photo.png`. */
export function writtenFileName(value: unknown): string | undefined {
  const written = isText(value) ? value.replace(/^@/, '') : '';
  return /^[\w][\w ./-]*\.\w{1,8}$/.test(written) ? written : undefined;
}

/** Does an example name a file, in place of holding what is in it? */
export const isFileName = (value: unknown): boolean =>
  writtenFileName(value) !== undefined || (isText(value) && value.startsWith('@'));

/** `photo.png`, for what is named "photo" and is an image/png. */
export function inventedFileName(name: string, type: string | undefined): string {
  const extension = type === undefined ? undefined : EXTENSIONS.find(([pattern]) => pattern.test(type))?.[1];
  return `${name.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '') || 'file'}.${extension ?? 'bin'}`;
}

export const isNeverText = (type: string): boolean => NEVER_TEXT.test(essenceOf(type));

/** The name of a file that is the whole body: of an example, of where one lies, or of its media type. */
export function bodyFileName(mediaType: string, media: Located, given: Located | undefined): string {
  const schema = media.child('schema');
  const example = given?.value ?? (schema && explicitExample(schema.target())?.value);
  return (
    writtenFileName(example) ?? externalFileName(media) ?? inventedFileName('file', essenceOf(mediaType))
  );
}

/** The last segment of an `externalValue`. */
function externalFileName(media: Located): string | undefined {
  const examples = media.get('examples');
  for (const name of examples?.keys().toSorted() ?? []) {
    const [path = ''] = examples!.get(name)?.text('externalValue')?.split(/[?#]/) ?? [];
    const fileName = writtenFileName(path.split('/').at(-1));
    if (fileName !== undefined) return fileName;
  }
  return undefined;
}
