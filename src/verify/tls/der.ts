/** Tags of ASN.1 types (X.690 §8.1.2). */
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const UTF8_STRING = 0x0c;
export const SET = 0x31;
const BOOLEAN = 0x01;
const OBJECT_IDENTIFIER = 0x06;
const SEQUENCE = 0x30;
const UTC_TIME = 0x17;

/** Encodes a value in DER (X.690): tag, length, content. */
export function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
}

function length(count: number): Buffer {
  if (count < 0x80) return Buffer.from([count]);
  const bytes = digitsOf(count, 0x100);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

export function sequence(...items: readonly Buffer[]): Buffer {
  return der(SEQUENCE, ...items);
}

export function boolean(value: boolean): Buffer {
  return der(BOOLEAN, Buffer.from([value ? 0xff : 0]));
}

/** @param dotted an object identifier such as `2.5.4.3` */
export function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((part) =>
    // All bytes of a number but the last have the high bit set.
    digitsOf(part, 0x80).map((digit, index, digits) => (index < digits.length - 1 ? digit | 0x80 : digit)),
  );
  return der(OBJECT_IDENTIFIER, Buffer.from(bytes));
}

/** UTCTime, which RFC 5280 §4.1.2.5 requires for dates before 2050. */
export function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, '').slice(2, 14);
  return der(UTC_TIME, Buffer.from(`${digits}Z`));
}

function digitsOf(value: number, radix: number): number[] {
  const digits = [value % radix];
  for (let rest = Math.floor(value / radix); rest > 0; rest = Math.floor(rest / radix)) {
    digits.unshift(rest % radix);
  }
  return digits;
}
