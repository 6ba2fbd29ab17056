import { isObject, printValue, scalarText } from '../../../base/json/index.ts';
import type { SpecNode } from '../document/node.ts';
import { compose, firstOf, propertiesOf, type Composition } from './schema.ts';

/** XML of a value, with the names, attributes and wrappers that the `xml` of the schema gives (OpenAPI §XML Object). */
export function sampleXml(schema: SpecNode, value: unknown): string {
  const name = schema.reference?.split('/').at(-1) ?? 'root';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, value, schema, '')}\n`;
}

function element(name: string, value: unknown, schema: SpecNode | undefined, indent: string): string {
  const composition = schema && compose(schema);
  const tag = tagOf(name, composition);
  if (Array.isArray(value)) return list(name, tag, value, composition, indent);
  const namespace = xmlText(composition, 'namespace');
  const prefix = xmlText(composition, 'prefix');
  const declared =
    namespace === undefined ? '' : ` xmlns${prefix === undefined ? '' : `:${prefix}`}="${escape(namespace)}"`;
  if (!isObject(value)) {
    const text = scalarText(value) ?? (value === null || value === undefined ? '' : printValue(value));
    return `${indent}<${tag}${declared}>${escape(text)}</${tag}>`;
  }
  const properties = composition === undefined ? undefined : propertiesOf(composition);
  const attributes: string[] = [];
  const children: string[] = [];
  for (const [field, item] of Object.entries(value)) {
    const property = properties?.get(field);
    const facts = property && compose(property);
    if (facts !== undefined && firstOf(facts, 'xml')?.boolean('attribute') === true) {
      attributes.push(` ${tagOf(field, facts)}="${escape(scalarText(item) ?? '')}"`);
    } else {
      children.push(element(field, item, property, `${indent}  `));
    }
  }
  const start = `${indent}<${tag}${declared}${attributes.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>\n${children.join('\n')}\n${indent}</${tag}>`;
}

/** The elements of an array, inside an element of their own if the schema wraps them. */
function list(
  name: string,
  tag: string,
  items: readonly unknown[],
  composition: Composition | undefined,
  indent: string,
): string {
  const schema = composition && firstOf(composition, 'items');
  const isWrapped = composition !== undefined && firstOf(composition, 'xml')?.boolean('wrapped') === true;
  const inner = isWrapped ? `${indent}  ` : indent;
  // Items without a name of their own have the name of the array.
  const children = items.map((item) => element(isWrapped ? name : tag, item, schema, inner)).join('\n');
  return isWrapped ? `${indent}<${tag}>\n${children}\n${indent}</${tag}>` : children;
}

function tagOf(name: string, composition: Composition | undefined): string {
  const prefix = xmlText(composition, 'prefix');
  const local = elementName(xmlText(composition, 'name') ?? name);
  return prefix === undefined ? local : `${elementName(prefix)}:${local}`;
}

function xmlText(composition: Composition | undefined, field: string): string | undefined {
  return composition && firstOf(composition, 'xml')?.string(field);
}

/** A valid XML name (XML 1.0 §2.3). */
const elementName = (name: string): string =>
  name.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^(?=[^\p{L}_])/u, '_') || '_';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
