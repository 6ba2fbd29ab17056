/** A JSON value with its range in the source: offsets count UTF-16 units, `end` is exclusive. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull;

interface Ranged {
  readonly start: number;
  readonly end: number;
}

export interface JsonMember {
  readonly key: string;
  readonly keyStart: number;
  readonly value: JsonNode;
}

/** Members in source order, including duplicate keys. */
export interface JsonObject extends Ranged {
  readonly kind: 'object';
  readonly members: readonly JsonMember[];
}

export interface JsonArray extends Ranged {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}

export interface JsonString extends Ranged {
  readonly kind: 'string';
  readonly value: string;
}

export interface JsonNumber extends Ranged {
  readonly kind: 'number';
  /** The number as in the source, because `1.0`, `1e5` and `9007199254740993` change as a JavaScript number. */
  readonly text: string;
}

interface JsonBoolean extends Ranged {
  readonly kind: 'boolean';
  readonly value: boolean;
}

interface JsonNull extends Ranged {
  readonly kind: 'null';
}
