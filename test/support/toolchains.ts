/** `all`, or a list such as `python,go`: languages whose toolchain must be there. */
const required = process.env['REQUIRE_TOOLCHAINS']?.split(',') ?? [];
/** `python:requests,go:nethttp` runs these clients only, while you work on them. */
const only = process.env['ONLY']?.split(',');

/** Does a missing toolchain of the language fail, where it would else be skipped? */
export const isRequired = (language: string): boolean =>
  required.includes('all') || required.includes(language);

export const isClientWanted = (language: string, client: string): boolean =>
  only === undefined || only.includes(`${language}:${client}`);

export const isLanguageWanted = (language: string): boolean =>
  only === undefined || only.some((client) => client.split(':', 1)[0] === language);
