export { possibleSecrets } from './mask.ts';
export {
  screenFile,
  screenPublished,
  screenVendorSecrets,
  type ParsedFile,
  type ScreenResult,
  type SecretOptions,
} from './screen.ts';
