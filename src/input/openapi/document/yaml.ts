import {
  CORE_SCHEMA,
  defineScalarTag,
  EVENT_ID,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  load,
  mergeTag,
  parseEvents,
  YAMLException,
  type Event,
  type ScalarTagDefinition,
} from 'js-yaml';
import { Diagnostic, type SourceText } from '../../../base/diagnostic/index.ts';
import { MAX_DEPTH } from '../../../base/json/index.ts';
import { markNumber } from './exact.ts';
import type { PointerPath } from './pointer.ts';

/** A tag for numbers that keeps what JavaScript would change. */
const exact = (tag: ScalarTagDefinition<number>): ScalarTagDefinition =>
  defineScalarTag<unknown>(tag.tagName, {
    implicit: true,
    implicitFirstChars: tag.implicitFirstChars,
    resolve: (source, isExplicit, name) => {
      const value = tag.resolve(source, isExplicit, name);
      return typeof value === 'number' ? (markNumber(source) ?? value) : value;
    },
    identify: () => false,
  });

const SCHEMA = CORE_SCHEMA.withTags(mergeTag, exact(intCoreTag), exact(floatCoreTag));

/**
 * Reads YAML 1.2 with merge keys, a description of megabytes in about a second.
 *
 * @throws Diagnostic at the first place that is not YAML
 */
export function loadYaml(text: SourceText): unknown {
  try {
    return load(text.text, { schema: SCHEMA, maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new Diagnostic('yaml-syntax', error.reason, {
      position: text.position(error.mark?.position ?? 0),
      hint: hintFor(error.reason),
    });
  }
}

function hintFor(reason: string): string {
  if (/tab/i.test(reason)) return 'YAML is indented with spaces';
  if (/deficient indentation/.test(reason))
    return 'indent this line further than the field that it belongs to';
  if (/duplicated/.test(reason)) return 'keep one of the two';
  return 'put a value with special characters in quotes';
}

/** Gives the offset of the value behind a pointer, or of the nearest value round it. */
export function yamlLocator(text: string): (path: PointerPath) => number {
  const events = parseEvents(text, { maxDepth: MAX_DEPTH });
  return (path) => new Walk(events, text).find(path);
}

/** Walks the events of a document along a pointer. */
class Walk {
  readonly #events: readonly Event[];
  readonly #text: string;
  #index = 0;

  constructor(events: readonly Event[], text: string) {
    this.#events = events;
    this.#text = text;
    if (events[0]?.type === EVENT_ID.DOCUMENT) this.#index = 1;
  }

  find(path: PointerPath): number {
    let offset = this.#start() ?? 0;
    for (const step of path) {
      const found = this.#enter(step);
      if (found === undefined) break;
      offset = found;
    }
    return offset;
  }

  /** Moves to the value of a key or the item of a list, and gives the offset to show for it. */
  #enter(step: string): number | undefined {
    const container = this.#events[this.#index];
    if (container?.type === EVENT_ID.SEQUENCE) return this.#enterItem(Number(step));
    if (container?.type !== EVENT_ID.MAPPING) return undefined;
    this.#index++;
    while (this.#events[this.#index] !== undefined && this.#events[this.#index]!.type !== EVENT_ID.POP) {
      const key = this.#events[this.#index]!;
      const keyStart = this.#start();
      const isIt = key.type === EVENT_ID.SCALAR && getScalarValue(this.#text, key) === step;
      this.#skip();
      if (isIt) {
        const isCollection = this.#events[this.#index]!.type !== EVENT_ID.SCALAR;
        return isCollection ? keyStart : (this.#start() ?? keyStart);
      }
      this.#skip();
    }
    return undefined;
  }

  #enterItem(position: number): number | undefined {
    this.#index++;
    for (let item = 0; item < position; item++) {
      if (this.#events[this.#index]?.type === EVENT_ID.POP) return undefined;
      this.#skip();
    }
    return this.#events[this.#index]?.type === EVENT_ID.POP ? undefined : this.#start();
  }

  #start(): number | undefined {
    const event = this.#events[this.#index];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        // Of quoted text the quote, of an empty value nothing.
        return event.valueStart >= 0
          ? event.valueStart - (event.style === 2 || event.style === 3 ? 1 : 0)
          : undefined;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        return event.start;
      case EVENT_ID.ALIAS:
        return event.anchorStart;
      default:
        return undefined;
    }
  }

  /** Moves behind the value that begins here. */
  #skip(): void {
    let depth = 0;
    do {
      const { type } = this.#events[this.#index++]!;
      if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
      else if (type === EVENT_ID.POP) depth--;
    } while (depth > 0 && this.#index < this.#events.length);
  }
}
