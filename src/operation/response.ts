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
 * Builds a row of the status table. Error code and message of an error come from its JSON body. The reason phrase
 * is the message only if nothing else explains the status. The body of a success is data, not an explanation.
 */
export function responseRow(response: ResponseDescription): Response {
  return isSuccess(response.status) ? successRow(response) : errorRow(response);
}

/** Every status but those of errors and `default`. */
const isSuccess = (status: number | string): boolean => /^[123]/.test(String(status));

function successRow({ status, statusText, comment }: ResponseDescription): Response {
  const message = customText(status, statusText) ?? (comment ? undefined : standardText(status, statusText));
  return {
    status,
    ...(message === undefined ? {} : { message }),
    ...(comment ? { description: comment } : {}),
  };
}

function errorRow({ status, statusText, comment, body }: ResponseDescription): Response {
  const errorCode = errorCodeOf(body, status);
  const message =
    messageOf(body) ??
    customText(status, statusText) ??
    (errorCode === undefined && !comment ? standardText(status, statusText) : undefined);
  return {
    status,
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(message === undefined ? {} : { message }),
    ...(comment ? { cause: comment } : {}),
  };
}

/** The text of a status line that is not the standard reason phrase. */
const customText = (status: number | string, text: string | undefined): string | undefined =>
  text !== undefined && text !== '' && text !== REASON_PHRASES[status] ? text : undefined;

const standardText = (status: number | string, text: string | undefined): string | undefined =>
  text || REASON_PHRASES[status];

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
