import type { RunData } from '../../language/index.ts';
import { certificatePem, createAuthority, issueCertificate } from './certificate.ts';
import { RECORDER_HOST, type Identity } from '../recorder/recorder.ts';
import { javaTrustStore } from './trust-store.ts';

/**
 * What a sample is shown over TLS: a certificate that it has to accept, or one that it has to refuse,
 * because an authority signed it that it does not trust, or because it is for another host. The environment
 * of the sample is the same each time, so that only the certificate can be the reason.
 */
export type ServerCertificate = 'trusted' | 'untrusted' | 'wrong host';

export interface TlsSetting {
  readonly identity: Identity;
  /** Files of the run that hold the authority that the sample trusts. */
  readonly files: Readonly<Record<string, string | Buffer>>;
}

type Trust = NonNullable<RunData['trust']>;

const OTHER_HOST = 'other.example';

// Relative to the folder of the run, where every step begins, and where a chroot or container has it too;
// hidden, so that no upload of a request has the same name.
const CA_FILE = '.gen-snippets-ca.pem';
const CA_STORE = '.gen-snippets-ca.jks';

/** Makes an authority that lives as long as this run, and a certificate for the recorder. */
export function createTls(shown: ServerCertificate): TlsSetting {
  const trusted = createAuthority();
  const signer = shown === 'untrusted' ? createAuthority() : trusted;
  const { der, key } = issueCertificate(signer, [shown === 'wrong host' ? OTHER_HOST : RECORDER_HOST]);
  return {
    identity: { cert: certificatePem(der), key: key.export({ type: 'pkcs8', format: 'pem' }).toString() },
    files: { [CA_FILE]: certificatePem(trusted.der), [CA_STORE]: javaTrustStore(trusted.der) },
  };
}

/** Why a client cannot be run over TLS; undefined if it can. */
export function withoutTls({ trust }: RunData): string | undefined {
  if (trust === undefined) {
    return 'its language.json does not say under run.trust how the runtime is told to trust a certificate authority';
  }
  return trust.unsupported;
}

/** A run whose runtime trusts the authority. */
export function trusting(run: RunData): RunData {
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

/** The last step is the one that sends the request. */
function withArguments(steps: RunData['steps'], trust: Trust): RunData['steps'] {
  return steps.map(([program = '', ...rest], index) =>
    index === steps.length - 1 ? [program, ...(trust.arguments ?? []), ...rest] : [program, ...rest],
  );
}

function fillTrust(trust: Trust): Trust {
  const fill = (text: string): string => text.replaceAll('{ca}', CA_FILE).replaceAll('{castore}', CA_STORE);
  const fillAll = (texts: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text)]));
  return {
    environment: fillAll(trust.environment),
    arguments: trust.arguments?.map(fill) ?? [],
    files: fillAll(trust.files),
  };
}
