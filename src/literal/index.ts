export { ArrayExpression, Assignment, Call, Chain, ObjectExpression, type LineRules } from './breakable.ts';
export { Escaper, expandMatch } from './escape.ts';
export { JsonLiteral, JsonPrinter } from './json-literal.ts';
export { Leaf, type Layout } from './leaf.ts';
export { Literal, Word } from './literal.ts';
export { LiteralError, Quoter } from './quote.ts';
export type { EscapeRule, JsonRules, LiteralRules } from './rules.ts';
export { widthOf } from './width.ts';
