import type { Request, Url } from '../../request/index.ts';
import { RECORDER_HOST } from '../recorder/recorder.ts';

/** A request that can be sent to a recorder, and what a reader replaces in its sample first. */
export interface Runnable {
  /** The request with the origin of the recorder; samples are printed from it. */
  readonly request: Request;
  /** Does to the text of a sample what its reader does: fills in the placeholders that no URL can hold. */
  fillIn(code: string): string;
  /** What has to arrive. */
  readonly expected: Request;
}

/** Aims a request at an origin on loopback. */
export function materialize(request: Request, port: number, scheme: Url['scheme'] = 'http'): Runnable {
  const aimed: Request = {
    ...request,
    url: { ...request.url, scheme, host: RECORDER_HOST, port: String(port) },
  };
  const inUrl = aimed.placeholders.filter(
    ({ text, location }) => (location === 'path' || location === 'query') && /[{}<>$]/.test(text),
  );
  const replacements = new Map(inUrl.map(({ text, name }) => [text, name.replace(/[^A-Za-z0-9]/g, '-')]));
  const fillIn = (text: string): string => {
    let filled = text;
    for (const [from, to] of replacements) filled = filled.replaceAll(from, to);
    return filled;
  };
  return { request: aimed, fillIn, expected: replacements.size === 0 ? aimed : mapTexts(aimed, fillIn) };
}

/** The request with a change made to every text in it. */
function mapTexts(request: Request, change: (text: string) => string): Request {
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
