export type { JsonArray, JsonMember, JsonNode, JsonNumber, JsonObject, JsonString } from './node.ts';
export { offsetInString } from './offset.ts';
export { JsonSyntaxError, MAX_DEPTH, parseJson } from './parse.ts';
export { printJson, printJsonString } from './print.ts';
export { ExactNumber, isObject, numberOf, printValue, scalarText, toValue } from './value.ts';
