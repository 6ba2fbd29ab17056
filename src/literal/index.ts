export { Assignment, Call, Chain, List, Row, type FitRules } from './fitted.ts';
export { JsonLiteral, JsonPrinter } from './json-literal.ts';
export { Leaf, type Layout } from './leaf.ts';
export { Literal, Word } from './literal.ts';
export { LiteralError, Quoter } from './quote.ts';
export { Escaper, expandMatch } from './escape.ts';
export { widthOf } from './width.ts';
export type { BlockRules, EscapeRule, JsonRules, LinesRules, LiteralRules, LiteralStyle } from './rules.ts';
