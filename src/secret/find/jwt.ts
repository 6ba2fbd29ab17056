/** Three parts (JWS, RFC 7515) or five (JWE, RFC 7516); `eyJ` is `{"` in base64url. */
export const JWT =
  /(?<![\w-])eyJ[\w-]{10,}\.(?:[\w-]+\.[\w-]{8,}|[\w-]*\.[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,})(?![\w-])/g;

/** Whether a string is a JSON Web Token, and its payload is not a published example. */
export function isRealJwt(text: string): boolean {
  const parts = text.split('.');
  const header = decodePart(parts[0]!);
  if (typeof header?.['alg'] !== 'string') return false;
  // The payload of an encrypted token cannot be read.
  if (parts.length === 5) return typeof header['enc'] === 'string';
  const payload = decodePart(parts[1]!);
  return payload !== undefined && !isExamplePayload(payload);
}

/** Whether a string is a JSON Web Token, real or an example. */
export function isJwt(text: string): boolean {
  return text.startsWith('eyJ') && typeof decodePart(text.split('.')[0]!)?.['alg'] === 'string';
}

function decodePart(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Claims of the examples in jwt.io and RFC 7519, or parties with an example domain (RFC 2606) or a placeholder. */
function isExamplePayload({ sub, name, iss, aud }: Readonly<Record<string, unknown>>): boolean {
  if (sub === '1234567890' || name === 'John Doe' || iss === 'joe') return true;
  return [iss, aud].flat().some((party) => typeof party === 'string' && EXAMPLE_PARTY.test(party));
}

const EXAMPLE_PARTY =
  /(?:^|[./@])(?:example\.(?:com|org|net)|[\w-]+\.(?:example|test|invalid))(?:[:/]|$)|[{<]|YOUR_/;
