import { Diagnostic, type Position } from './diagnostic.ts';

/** An unexpected error as a diagnostic, so that it costs one operation or page and not the run. */
export function internalError(error: unknown, position: Position, operation?: string): Diagnostic {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const diagnostic = new Diagnostic('internal', message, {
    position,
    hint: 'this is a bug of gen-snippets; GEN_SNIPPETS_DEBUG=1 shows more to report',
    operation,
  });
  if (stack !== undefined) diagnostic.stack = stack;
  return diagnostic;
}
