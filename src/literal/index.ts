export { ArrayExpression, Assignment, Call, Chain, ObjectExpression, type LineRules } from './breakable.ts';
export { Escaper } from './escape.ts';
export { JsonLiteral, JsonPrinter } from './json-literal.ts';
export { Leaf, type Layout } from './leaf.ts';
export { Literal, Word } from './literal.ts';
export { LiteralError, Quoter } from './quote.ts';
export {
  escapes,
  jsonRules,
  literalRules,
  type BlockRules,
  type EscapeRule,
  type JsonRules,
  type LinesRules,
  type LiteralRules,
  type LiteralStyle,
} from './rules.ts';
export { widthOf } from './width.ts';
