import { textAt, type Outline } from '../../../base/json/index.ts';
import { markNumbers } from './exact.ts';

const QUOTE = 0x22;

/**
 * The value of a JSON text whose members are parsed when they are looked at, and then stay: of a description
 * of megabytes an operation needs a few kilobytes. A stand-in for each object costs less than a getter for each member.
 *
 * @param bytes UTF-8 that the outline was made of
 */
export function lazyValue(bytes: Uint8Array, outline: Outline): unknown {
  const { members } = outline;
  if (members === undefined) return parseSpan(bytes, outline);
  const values = new Map<string, unknown>();
  const read = (key: string): unknown => {
    const member = members.get(key);
    if (member === undefined) return undefined;
    let value = values.get(key);
    if (value === undefined) values.set(key, (value = lazyValue(bytes, member)));
    return value;
  };
  return new Proxy(Object.create(Object.prototype) as object, {
    get: (target, key, receiver) =>
      typeof key === 'string' && members.has(key)
        ? read(key)
        : (Reflect.get(target, key, receiver) as unknown),
    has: (target, key) => (typeof key === 'string' && members.has(key)) || Reflect.has(target, key),
    ownKeys: () => [...members.keys()],
    // That a member is there says nothing of its value, so that lists of keys cost no parsing.
    getOwnPropertyDescriptor: (_, key) =>
      typeof key === 'string' && members.has(key)
        ? { value: undefined, enumerable: true, configurable: true, writable: true }
        : undefined,
  });
}

function parseSpan(bytes: Uint8Array, span: Outline): unknown {
  const text = textAt(bytes, span);
  return JSON.parse(bytes[span.start] === QUOTE ? text : markNumbers(text)) as unknown;
}
