import type { Outline } from '../../json/index.ts';
import { markNumbers } from './exact.ts';

/**
 * The value of a JSON text whose members are parsed when they are looked at, and then stay: of a description
 * of megabytes an operation needs a few kilobytes.
 *
 * @param bytes UTF-8 that the outline was made of
 */
export function lazyValue(bytes: Uint8Array, { start, end, members }: Outline): unknown {
  if (members === undefined) return parseSpan(bytes, start, end);
  const object = {};
  for (const [key, member] of members) {
    const { start: at } = member;
    // Defined, not assigned: a key may be `__proto__`.
    const define = (value: unknown): void =>
      void Object.defineProperty(object, key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    if (member.members !== undefined || !isContainer(bytes[at])) {
      define(lazyValue(bytes, member));
      continue;
    }
    const get = (): unknown => {
      const value = parseSpan(bytes, at, member.end);
      define(value);
      return value;
    };
    Object.defineProperty(object, key, { get, enumerable: true, configurable: true });
  }
  return object;
}

const isContainer = (byte: number | undefined): boolean => byte === 0x7b || byte === 0x5b;

function parseSpan(bytes: Uint8Array, start: number, end: number): unknown {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
  return JSON.parse(markNumbers(text)) as unknown;
}
