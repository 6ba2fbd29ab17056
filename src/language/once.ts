import type { Request } from '../request/index.ts';

/**
 * Computes a fact of a request once, however many languages ask: a request is frozen, so that what was true of it
 * stays true.
 */
export function oncePerRequest<T>(compute: (request: Request) => T): (request: Request) => T {
  const known = new WeakMap<Request, T>();
  return (request) => {
    let fact = known.get(request);
    if (fact === undefined) known.set(request, (fact = compute(request)));
    return fact;
  };
}
