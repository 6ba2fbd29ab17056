/** `all`, or a list such as `python,go`: languages whose toolchain is required. */
const required = process.env['REQUIRE_TOOLCHAINS']?.split(',') ?? [];
/** `python:requests,go:nethttp` runs only these clients. */
const only = process.env['ONLY']?.split(',');

/** Does a missing toolchain of the language fail the tests, instead of skipping them? */
export const isRequired = (language: string): boolean =>
  required.includes('all') || required.includes(language);

export const isClientWanted = (language: string, client: string): boolean =>
  only === undefined || only.includes(`${language}:${client}`);

export const isLanguageWanted = (language: string): boolean =>
  only === undefined || only.some((client) => client.split(':', 1)[0] === language);
