export {
  defineConfig,
  type Config,
  type LanguageConfig,
  type OneOrMore,
  type PlaceholderConfig,
  type ProjectConfig,
} from './config.ts';
export {
  CONFIG_EXTENSIONS,
  CONFIG_NAMES,
  configPaths,
  loadConfig,
  projectConfigs,
  type LoadedConfig,
} from './load.ts';
