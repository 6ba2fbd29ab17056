import type { RunData } from '../../language/index.ts';
import { RECORDER_HOST, type Identity } from '../recorder/recorder.ts';
import { certificatePem, createAuthority, issueCertificate } from './certificate.ts';
import { javaTrustStore } from './trust-store.ts';

/**
 * The certificate that the recorder shows: one that a sample must accept, or one that it must refuse, because it was
 * signed by another authority or is for another host. The environment of the sample is always the same, so only the
 * certificate can be the reason for a refusal.
 */
export type ServerCertificate = 'trusted' | 'untrusted' | 'wrong host';

export interface TlsSetup {
  readonly identity: Identity;
  /** Files for the folder of the run, with the authority that the sample trusts. */
  readonly files: Readonly<Record<string, string | Buffer>>;
}

type Trust = NonNullable<RunData['trust']>;

const OTHER_HOST = 'other.example';

// Relative to the folder of the run, so that they are found in a chroot or container too; hidden, so that no upload
// of a request has the same name.
const CA_FILE = '.gen-snippets-ca.pem';
const CA_STORE = '.gen-snippets-ca.jks';

/** Creates a certificate authority for one run, and a certificate for the recorder. */
export function createTls(certificate: ServerCertificate): TlsSetup {
  const trusted = createAuthority();
  const signer = certificate === 'untrusted' ? createAuthority() : trusted;
  const host = certificate === 'wrong host' ? OTHER_HOST : RECORDER_HOST;
  const { der, key } = issueCertificate(signer, [host]);
  return {
    identity: { cert: certificatePem(der), key: key.export({ type: 'pkcs8', format: 'pem' }).toString() },
    files: { [CA_FILE]: certificatePem(trusted.der), [CA_STORE]: javaTrustStore(trusted.der) },
  };
}

/** The reason why a client cannot be run over TLS; undefined if it can. */
export function tlsUnsupportedReason({ trust }: RunData): string | undefined {
  if (trust === undefined) {
    return 'run.trust is missing in its language.json: how the runtime is made to trust a certificate authority';
  }
  return trust.unsupported;
}

/** Changes a run so that the runtime trusts the authority in its folder. */
export function trustAuthority(run: RunData): RunData {
  const trust = fillTrust(run.trust ?? {});
  const { batch } = run;
  return {
    ...run,
    environment: { ...run.environment, ...trust.environment },
    files: { ...run.files, ...trust.files },
    steps: withArguments(run.steps, trust),
    ...(batch === undefined ? {} : { batch: { ...batch, steps: withArguments(batch.steps, trust) } }),
  };
}

/** Adds arguments to the last step, which sends the request. */
function withArguments(steps: RunData['steps'], trust: Trust): RunData['steps'] {
  return steps.map(([program = '', ...rest], index) =>
    index === steps.length - 1 ? [program, ...(trust.arguments ?? []), ...rest] : [program, ...rest],
  );
}

function fillTrust(trust: Trust): Trust {
  const fill = (value: string): string => value.replaceAll('{ca}', CA_FILE).replaceAll('{castore}', CA_STORE);
  const fillAll = (values: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fill(value)]));
  return {
    environment: fillAll(trust.environment),
    arguments: trust.arguments?.map(fill) ?? [],
    files: fillAll(trust.files),
  };
}
