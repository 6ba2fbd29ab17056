import { STATUS_CODES } from 'node:http';
import { expect, it } from 'vitest';
import { REASON_PHRASES } from '../src/operation/index.ts';

it('knows the reason phrases that Node.js knows', () => {
  expect({ ...REASON_PHRASES, ...STATUS_CODES }).toEqual(REASON_PHRASES);
});
