const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The steps of cleaning up, in this order: processes end before their folders are removed. */
type Kind = 'process' | 'folder';

const cleanUps: Readonly<Record<Kind, Set<() => void>>> = { process: new Set(), folder: new Set() };
const isEmpty = (): boolean => cleanUps.process.size + cleanUps.folder.size === 0;

/**
 * Registers what must be undone if this process is interrupted.
 *
 * @param cleanUp synchronous, because the process ends after it
 * @returns a function that removes the registration
 */
export function cleanUpWhenInterrupted(kind: Kind, cleanUp: () => void): () => void {
  if (isEmpty()) for (const signal of SIGNALS) process.on(signal, interrupt);
  cleanUps[kind].add(cleanUp);
  return () => {
    cleanUps[kind].delete(cleanUp);
    if (isEmpty()) stopListening();
  };
}

function interrupt(signal: NodeJS.Signals): void {
  for (const kind of ['process', 'folder'] as const) {
    for (const cleanUp of cleanUps[kind]) {
      try {
        cleanUp();
      } catch {
        // The others are still cleaned up.
      }
    }
    cleanUps[kind].clear();
  }
  stopListening();
  // The default action of the signal, so that the parent process sees how this one ended. If a program that uses the
  // library listens too, it decides.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function stopListening(): void {
  for (const signal of SIGNALS) process.off(signal, interrupt);
}
