import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { toolchainsFolder } from './toolchain.ts';

const versions = new Map<string, Promise<string>>();

/** What a toolchain calls itself: the first line that its version command prints. Asked once. */
export function toolchainVersion(command: readonly string[] | undefined): Promise<string> {
  if (command === undefined) return Promise.resolve('unknown');
  const key = command.join('\0');
  let version = versions.get(key);
  if (version === undefined) {
    version = ask(command.map((word) => word.replaceAll('{toolchains}', toolchainsFolder())));
    versions.set(key, version);
  }
  return version;
}

function ask([program, ...parameters]: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program!, parameters, { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', () => resolve('unknown'));
    child.on('close', () => {
      const line = output.split('\n').find((text) => /\d/.test(text) && !text.startsWith('Picked up'));
      resolve(line?.trim() ?? 'unknown');
    });
  });
}
