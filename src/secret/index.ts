export {
  screenDocument,
  screenPublished,
  screenWhole,
  type Screened,
  type SecretOptions,
  type Tree,
} from './screen.ts';
export { suspectsIn, withoutSecrets } from './suspects.ts';
