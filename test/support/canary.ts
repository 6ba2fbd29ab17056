import { existsSync, readdirSync } from 'node:fs';

/** The file that an injected command would create in the folder of a run. */
export const CANARY = 'PWNED';

/** Was data executed as code in this folder? */
export function wasPwned(folder: string): boolean {
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((path) => isCanary(String(path)))
  );

  function isCanary(path: string): boolean {
    return path === CANARY || path.endsWith(`/${CANARY}`);
  }
}
