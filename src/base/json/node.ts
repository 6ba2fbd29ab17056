/** A JSON value with its place in the text: offsets count UTF-16 units, `end` is exclusive. */
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

/** Members in the order written; a key that is written twice is here twice. */
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

/** A number as written: `1.0`, `1e5` and `9007199254740993` stay what they are. */
export interface JsonNumber extends Ranged {
  readonly kind: 'number';
  readonly text: string;
}

export interface JsonBoolean extends Ranged {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface JsonNull extends Ranged {
  readonly kind: 'null';
}
