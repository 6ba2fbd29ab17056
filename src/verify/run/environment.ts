import { devNull } from 'node:os';
import { join } from 'node:path';

/** Variables of the user's environment that are passed on. Others, such as `HTTP_PROXY`, could change the request. */
const PASSED_VARIABLES = ['PATH', 'LANG', 'DOTNET_ROOT', 'SystemRoot'];
/** Variables that name a folder for files of the user. */
const HOME_VARIABLES = [
  'HOME',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'XDG_CONFIG_HOME',
  'XDG_CACHE_HOME',
  'XDG_DATA_HOME',
  'XDG_STATE_HOME',
  'CURL_HOME',
  'DOTNET_CLI_HOME',
  'GNUPGHOME',
];
const TEMPORARY_VARIABLES = ['TMPDIR', 'TMP', 'TEMP'];
/** Switches off the configuration files that toolchains read by themselves. */
const NO_CONFIGURATION = {
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  DOTNET_NOLOGO: '1',
  GEMRC: devNull,
  GOENV: 'off',
  GOWORK: 'off',
  NETRC: devNull,
  NPM_CONFIG_GLOBALCONFIG: devNull,
  NPM_CONFIG_USERCONFIG: devNull,
  PIP_CONFIG_FILE: devNull,
  PYTHONNOUSERSITE: '1',
  // The folder of the program is not searched for modules, so that an uploaded `json.py` is not imported (Python 3.11).
  PYTHONSAFEPATH: '1',
};
/**
 * Empty files in the home folder. curl also looks for its configuration in the home folder of the password database,
 * unless it has found one before.
 */
export const EMPTY_FILES = ['.curlrc', '_curlrc'];

/**
 * The whole environment of a program.
 *
 * @param home an empty folder, to which nothing of the data is written
 * @param temporary a folder for temporary files
 * @param ownVariables those of `run.environment`
 */
export function cleanEnvironment(
  home: string,
  temporary: string,
  ownVariables: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const passed = PASSED_VARIABLES.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries([
    ...passed,
    ...HOME_VARIABLES.map((name) => [name, home] as const),
    ...TEMPORARY_VARIABLES.map((name) => [name, temporary] as const),
    ['GOPATH', join(home, 'go')],
    ...Object.entries(NO_CONFIGURATION),
    ...Object.entries(ownVariables),
  ]) as Record<string, string>;
}
