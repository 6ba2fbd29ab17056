import { createHash } from 'node:crypto';

/** The default password of the JDK's trust store. */
const PASSWORD = 'changeit';
const MAGIC = 0xfeedfeed;
const VERSION = 2;
const TRUSTED_CERTIFICATE = 2;

/**
 * Creates a Java key store (JKS) with one trusted certificate. `keytool` would start a second JVM for each sample.
 * The format is described in the class comment of `sun.security.provider.JavaKeyStore` in OpenJDK.
 */
export function javaTrustStore(certificate: Buffer): Buffer {
  const store = Buffer.concat([
    uint32(MAGIC),
    uint32(VERSION),
    uint32(1), // number of entries
    uint32(TRUSTED_CERTIFICATE),
    utf('ca'), // alias
    Buffer.alloc(8), // creation date
    utf('X.509'),
    uint32(certificate.length),
    certificate,
  ]);
  const digest = createHash('sha1')
    .update(Buffer.from(PASSWORD, 'utf16le').swap16())
    .update('Mighty Aphrodite')
    .update(store)
    .digest();
  return Buffer.concat([store, digest]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Encodes ASCII text like `DataOutput.writeUTF`. */
function utf(text: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length);
  return Buffer.concat([length, Buffer.from(text, 'ascii')]);
}
