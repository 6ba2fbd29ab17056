/** A value is a credential if the last word of its name is one of these. */
const CREDENTIAL = new Set(
  `token secret password passwd pwd passphrase pass apikey accesskey secretkey jwt bearer credential signature sig
  sid sessionid session authorization auth assertion accesstoken refreshtoken authtoken idtoken sessiontoken csrf
  xsrf authkey hapikey appid accountkey sharedaccesskey sharedaccesssignature phpsessid jsessionid
  samlresponse ticket otp`.split(/\s+/),
);
/** Words before `key` that make it a credential: `api_key`, but not `public_key`. */
const BEFORE_KEY = new Set(
  `api app application access secret private subscription auth account functions master service server signing
  encryption shared license rapid session webhook admin client user developer dev integration project org hmac sas
  storage write read vault dd x`.split(/\s+/),
);
/** Words before `token` that make it harmless: `next_page_token`. */
const BEFORE_HARMLESS_TOKEN = new Set(
  'page next previous prev continuation sync pagination cursor resume skip'.split(' '),
);
/** Parameters of a URL or form that contain a credential there, but not elsewhere. */
const IN_QUERY = new Set('key code sig signature token auth hash hmac ticket pass pw access st'.split(' '));

/** Words of a name in lower case: `api` and `key` for `api-key`, `apiKey` and `API_KEY`. */
export function nameWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Whether a header, field or parameter of this name contains a credential. */
export function isCredentialName(name: string): boolean {
  if (name.length > 80) return false;
  const words = nameWords(name);
  const last = words.at(-1)?.replace(/(?<=token|secret|password|key|credential)s$/, '') ?? '';
  const before = words.at(-2) ?? '';
  if (last === 'token') return !BEFORE_HARMLESS_TOKEN.has(before);
  if (last === 'key') return BEFORE_KEY.has(before);
  return CREDENTIAL.has(last) || (last === 'id' && /^sess(?:ion)?$/.test(before));
}

/** Whether a parameter of a URL or form contains a credential, such as the `key` of a map or the `code` of OAuth. */
export const isCredentialParameter = (name: string): boolean =>
  isCredentialName(name) || IN_QUERY.has(name.toLowerCase());
