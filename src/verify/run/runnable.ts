import type { Request, Url } from '../../request/index.ts';
import { RECORDER_HOST } from '../recorder/recorder.ts';

/** A request to the recorder. */
export interface Runnable {
  /** The request with the origin of the recorder; the sample is printed from it. */
  readonly request: Request;
  /** Replaces placeholders that no URL can contain, such as `{id}` in the path, in the code of a sample. */
  fillIn(code: string): string;
  /** The request that must arrive: with these placeholders replaced. */
  readonly expected: Request;
}

/** Changes the origin of a request to that of a recorder. */
export function materialize(request: Request, port: number, scheme: Url['scheme'] = 'http'): Runnable {
  const toRecorder: Request = {
    ...request,
    url: { ...request.url, scheme, host: RECORDER_HOST, port: String(port) },
  };
  const inUrl = toRecorder.placeholders.filter(
    ({ text, location }) => (location === 'path' || location === 'query') && /[{}<>$]/.test(text),
  );
  // The longest first: `$ID` is a part of `$ID_TOKEN`.
  const replacements = new Map(
    inUrl
      .toSorted((a, b) => b.text.length - a.text.length)
      .map(({ text, name }) => [text, name.replace(/[^A-Za-z0-9]/g, '-')]),
  );
  const fillIn = (text: string): string => {
    let filled = text;
    for (const [from, to] of replacements) filled = filled.replaceAll(from, to);
    return filled;
  };
  const expected = replacements.size === 0 ? toRecorder : mapStrings(toRecorder, fillIn);
  return { request: toRecorder, fillIn, expected };
}

/** Changes every string in a request. */
function mapStrings(request: Request, change: (text: string) => string): Request {
  const map = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(map);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, map(child)]));
    }
    return value;
  };
  return map(request) as Request;
}
