import type { Response } from './operation.ts';
import { REASON_PHRASES } from './reason.ts';

interface ResponseDescription {
  readonly status: number | string;
  readonly statusText?: string;
  readonly comment?: string;
  /** Parsed JSON body. */
  readonly body?: unknown;
}

/** Fields of the common error formats that contain an error code, most specific first. */
const CODE_FIELDS = ['errorCode', 'error_code', 'code', 'error', 'type'];
const MESSAGE_FIELDS = [
  'message',
  'error_description',
  'errorMessage',
  'error_message',
  'detail',
  'title',
  'description',
];

/**
 * Builds a row of the status table. Error code and message come from the JSON body;
 * the reason phrase is the message only if nothing else explains the status.
 */
export function responseRow({ status, statusText, comment, body }: ResponseDescription): Response {
  const errorCode = errorCodeOf(body, status);
  const isCustomText = statusText !== undefined && statusText !== '' && statusText !== REASON_PHRASES[status];
  const message =
    messageOf(body) ??
    (isCustomText ? statusText : undefined) ??
    (errorCode === undefined && !comment ? statusText || REASON_PHRASES[status] : undefined);
  return {
    status,
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(message === undefined ? {} : { message }),
    ...(comment ? { cause: comment } : {}),
  };
}

/** Objects that may describe the error: `error` and the first of `errors` in the body, then the body. */
function errorObjects(body: unknown): Record<string, unknown>[] {
  if (!isObject(body)) return [];
  const inner = [body['error'], Array.isArray(body['errors']) ? body['errors'][0] : undefined].filter(
    isObject,
  );
  return [...inner, body];
}

function errorCodeOf(body: unknown, status: number | string): string | undefined {
  for (const object of errorObjects(body)) {
    for (const field of CODE_FIELDS) {
      const value = object[field];
      const code = typeof value === 'number' ? String(value) : value;
      if (typeof code !== 'string' || code === '' || code === String(status)) continue;
      // Not codes: the reason phrase (`"error": "Unauthorized"`), sentences, and URIs (`type` in RFC 9457).
      if (code === REASON_PHRASES[status] || /\s/.test(code) || /^(?:https?:|about:)/.test(code)) continue;
      return code;
    }
  }
  return undefined;
}

function messageOf(body: unknown): string | undefined {
  for (const object of errorObjects(body)) {
    for (const field of MESSAGE_FIELDS) {
      const value = object[field];
      if (typeof value === 'string' && value !== '') return value;
    }
    const { error } = object;
    if (typeof error === 'string' && /\s/.test(error)) return error;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
