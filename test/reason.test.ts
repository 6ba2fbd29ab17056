import { STATUS_CODES } from 'node:http';
import { expect, it } from 'vitest';
import { REASON_PHRASES } from '../src/operation/index.ts';

it('the table of reason phrases equals that of Node.js', () => {
  expect({ ...REASON_PHRASES, ...STATUS_CODES }).toEqual(REASON_PHRASES);
});
