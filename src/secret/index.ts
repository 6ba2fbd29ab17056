export { screenDocument, screenPublished, type Screened, type SecretOptions } from './screen.ts';
export { suspectsIn } from './suspects.ts';
