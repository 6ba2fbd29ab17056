export {
  defineConfig,
  type Config,
  type LanguageConfig,
  type OneOrMore,
  type PlaceholderConfig,
} from './config.ts';
export { CONFIG_EXTENSIONS, CONFIG_NAMES, loadConfig, type LoadedConfig } from './load.ts';
