export { chooseClients, type ChosenClient, type ClientChoice, type LanguageChoice } from './choices.ts';
export { fillDocument, type FillDocumentOptions } from './fill.ts';
export {
  generate,
  generateEach,
  registerClients,
  sharedRegistry,
  type EachOptions,
  type GenerateOptions,
  type GenerateResult,
  type Input,
} from './generate.ts';
export { renderPage, toJson, type RenderOptions } from './render.ts';
