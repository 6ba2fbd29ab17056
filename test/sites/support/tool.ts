import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, symlink } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../support/cli.ts';
import type { Site } from './site.ts';

const TOOLCHAINS =
  process.env['GEN_SNIPPETS_TOOLCHAINS'] ?? join(homedir(), '.local/share/gen-snippets/toolchains');
export const SITES = join(ROOT, 'test/sites');

/** A tool that `toolchains/sites/install` or the system has installed. */
export class Tool {
  readonly #site: Site;

  constructor(site: Site) {
    this.#site = site;
  }

  /** Undefined if the tool is not installed. */
  async version(): Promise<string | undefined> {
    const { source } = this.#site;
    try {
      if (source.from !== 'npm') return (await this.run(source.version, SITES)).trim().split('\n')[0];
      const file = join(this.#installed!, 'node_modules', source.package, 'package.json');
      return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    } catch {
      return undefined;
    }
  }

  /** A new folder with the site's files, in which the tool finds its packages. */
  async newSite(): Promise<string> {
    const parent = this.#installed ?? tmpdir();
    await mkdir(parent, { recursive: true });
    const folder = await mkdtemp(join(parent, 'site-'));
    const own = join(SITES, this.#site.name);
    // A tool without files of its own has no folder.
    if (existsSync(own)) {
      await cp(own, folder, { recursive: true, filter: (path) => basename(path) !== 'package-lock.json' });
    }
    if (this.#installed !== undefined) {
      await mkdir(join(folder, 'node_modules'));
      await symlink(ROOT, join(folder, 'node_modules/gen-snippets'));
    }
    return folder;
  }

  /** @throws Error with the program's output, if it fails */
  async run([program, ...args]: readonly string[], cwd: string): Promise<string> {
    const [command, ...before] = this.#inside;
    const whole = command === undefined ? [program!, ...args] : [command, ...before, program!, ...args];
    const path = [dirname(process.execPath), '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
    if (this.#installed !== undefined) path.unshift(join(this.#installed, 'node_modules/.bin'));
    const { stdout } = await promisify(execFile)(whole[0]!, whole.slice(1), {
      cwd,
      env: { HOME: homedir(), LANG: 'C.UTF-8', PATH: path.join(delimiter), ...this.#site.env },
      maxBuffer: 2 ** 26,
      timeout: 900_000,
    }).catch((error: Error & { stdout?: string; stderr?: string }) => {
      const printed = `${error.stdout ?? error.message}\n${error.stderr ?? ''}`;
      throw new Error(`${whole.join(' ')} failed\n${printed.trim().slice(-4000)}`);
    });
    return stdout;
  }

  /** The folder of npm packages depends on the lock file. */
  get #installed(): string | undefined {
    if (this.#site.source.from !== 'npm') return undefined;
    const lock = readFileSync(join(SITES, this.#site.name, 'package-lock.json'));
    const hash = createHash('sha256').update(lock).digest('hex').slice(0, 16);
    return join(TOOLCHAINS, 'sites', `${this.#site.name}-${hash}`);
  }

  get #inside(): readonly string[] {
    return this.#site.source.from === 'debian-13' ? [join(TOOLCHAINS, this.#site.name, 'bin/inside')] : [];
  }
}
