export type { JsonArray, JsonMember, JsonNode, JsonObject, JsonString } from './node.ts';
export { offsetInString } from './offset.ts';
export { outlineJson, textAt, type Outline, type Span } from './outline.ts';
export { JsonSyntaxError, MAX_DEPTH, parseJson } from './parse.ts';
export { printJson, printJsonString } from './print.ts';
