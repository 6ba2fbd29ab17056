import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import {
  BIT_STRING,
  boolean,
  der,
  identifier,
  INTEGER,
  OCTET_STRING,
  sequence,
  SET,
  time,
  UTF8_STRING,
} from './der.ts';

/** An X.509 certificate (RFC 5280) in DER, with its private key. */
export interface Certificate {
  readonly der: Buffer;
  readonly key: KeyObject;
}

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';

const DAY = 24 * 60 * 60 * 1000;
/** Common name of every authority: a trusted and an untrusted one differ in their keys only. */
const AUTHORITY_NAME = 'gen-snippets throw-away CA';

/** Creates a certificate authority. Its private key stays in memory. */
export function createAuthority(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const extensions = [
    extension(BASIC_CONSTRAINTS, sequence(boolean(true)), 'critical'),
    // keyCertSign and cRLSign: bits 5 and 6, from the most significant bit.
    extension(KEY_USAGE, der(BIT_STRING, Buffer.from([1, 0b0000_0110])), 'critical'),
    extension(SUBJECT_KEY_IDENTIFIER, der(OCTET_STRING, keyIdentifier(spki))),
  ];
  const signed = signCertificate(AUTHORITY_NAME, spki, extensions, privateKey);
  return { der: signed, key: privateKey };
}

/**
 * Issues a certificate for a server.
 *
 * @param names host names and IPv4 addresses
 */
export function issueCertificate(authority: Certificate, names: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const extensions = [
    extension(BASIC_CONSTRAINTS, sequence(), 'critical'),
    extension(KEY_USAGE, der(BIT_STRING, Buffer.from([7, 0b1000_0000])), 'critical'), // digitalSignature
    extension(EXTENDED_KEY_USAGE, sequence(identifier(SERVER_AUTHENTICATION))),
    extension(SUBJECT_KEY_IDENTIFIER, der(OCTET_STRING, keyIdentifier(spki))),
    // Python 3.13 and later refuse a certificate without it.
    extension(AUTHORITY_KEY_IDENTIFIER, sequence(der(0x80, keyIdentifier(spkiOf(authority))))),
    extension(SUBJECT_ALTERNATIVE_NAME, sequence(...names.map(generalName))),
  ];
  const signed = signCertificate('gen-snippets recorder', spki, extensions, authority.key);
  return { der: signed, key: privateKey };
}

/** Encodes a certificate as PEM (RFC 7468). */
export function certificatePem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function signCertificate(
  subject: string,
  spki: Buffer,
  extensions: readonly Buffer[],
  key: KeyObject,
): Buffer {
  const algorithm = sequence(identifier(ECDSA_WITH_SHA256));
  const serial = randomBytes(16);
  // Positive (RFC 5280 §4.1.2.2), and without a leading zero byte, which DER does not allow.
  serial[0] = (serial[0]! & 0x7f) | 0x40;
  const now = Date.now();
  const contents = sequence(
    der(0xa0, der(INTEGER, Buffer.from([2]))), // version 3
    der(INTEGER, serial),
    algorithm,
    commonName(AUTHORITY_NAME),
    // From yesterday, because the clock of a container may be slow.
    sequence(time(now - DAY), time(now + 7 * DAY)),
    commonName(subject),
    spki,
    der(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', contents, { key, dsaEncoding: 'der' });
  return sequence(contents, algorithm, der(BIT_STRING, Buffer.from([0]), signature));
}

/** A hash of the public key (RFC 5280 §4.2.1.2, RFC 7093 method 1). */
function keyIdentifier(spki: Buffer): Buffer {
  return createHash('sha256').update(spki).digest().subarray(0, 20);
}

function spkiOf({ key }: Certificate): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;

function generalName(name: string): Buffer {
  return IPV4.test(name)
    ? der(0x87, Buffer.from(name.split('.').map(Number)))
    : der(0x82, Buffer.from(name, 'ascii'));
}

function commonName(name: string): Buffer {
  return sequence(der(SET, sequence(identifier(COMMON_NAME), der(UTF8_STRING, Buffer.from(name)))));
}

function extension(id: string, value: Buffer, critical?: 'critical'): Buffer {
  const flag = critical === undefined ? [] : [boolean(true)];
  return sequence(identifier(id), ...flag, der(OCTET_STRING, value));
}
