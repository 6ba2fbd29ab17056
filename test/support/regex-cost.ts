/*
 * Finds regular expressions whose time is more than linear in the length of a hostile text: an unbounded quantifier
 * inside another one, two neighbouring unbounded quantifiers that accept the same character, and an unbounded
 * quantifier at the beginning that something must follow.
 */

/** A part of an expression that consumes characters. */
interface Atom {
  /** Source of a character class or single character; undefined for a group. */
  readonly source: string | undefined;
  readonly alternatives: readonly (readonly Atom[])[];
  readonly isUnbounded: boolean;
  readonly isOptional: boolean;
  /** A lookaround or a boundary, which consumes nothing. */
  readonly isAssertion: boolean;
}

/** What is wrong with an expression; undefined if its time is linear. */
export function costOf(source: string, flags = ''): string | undefined {
  const parser = new Parser(source);
  const alternatives = parser.alternatives();
  return alternatives.map((atoms) => problemOf(atoms, flags, true)).find((problem) => problem !== undefined);
}

class Parser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Atom[][] {
    const alternatives: Atom[][] = [[]];
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#source[this.#at] === '|') {
        this.#at++;
        alternatives.push([]);
      } else alternatives.at(-1)!.push(this.#atom());
    }
    return alternatives;
  }

  #atom(): Atom {
    const group = this.#take(/\((?:\?(?:<?[=!]|:|<\w+>))?/y);
    if (group !== undefined) {
      const alternatives = this.alternatives();
      this.#at++;
      return this.#quantified({ source: undefined, alternatives, isAssertion: /\?<?[=!]/.test(group) });
    }
    const source = this.#take(/\[(?:\\[^]|[^\]\\])*\]|\\[pP]\{\w+\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\?[^]/y)!;
    return this.#quantified({ source, alternatives: [], isAssertion: /^(?:[\^$]|\\[bB])$/.test(source) });
  }

  #quantified(atom: Pick<Atom, 'source' | 'alternatives' | 'isAssertion'>): Atom {
    const quantifier = this.#take(/(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??/y) ?? '';
    return {
      ...atom,
      isUnbounded: /^(?:[*+]|\{[0-9]+,\})/.test(quantifier),
      isOptional: /^(?:[*?]|\{0,)/.test(quantifier),
    };
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

const hasUnbounded = (atom: Atom): boolean =>
  atom.isUnbounded || atom.alternatives.some((atoms) => atoms.some(hasUnbounded));

function problemOf(atoms: readonly Atom[], flags: string, isOutermost: boolean): string | undefined {
  for (const [index, atom] of atoms.entries()) {
    if (atom.isAssertion) continue;
    if (atom.isUnbounded && atom.alternatives.some((inner) => inner.some(hasUnbounded))) {
      return 'an unbounded quantifier inside another one';
    }
    for (const inner of atom.alternatives) {
      const problem = problemOf(inner, flags, false);
      if (problem !== undefined) return problem;
    }
    if (!atom.isUnbounded) continue;
    const rest = atoms.slice(index + 1).filter(({ isAssertion }) => !isAssertion);
    // A boundary or a lookaround after it can fail as well.
    const canFail = atoms.slice(index + 1).some(({ isOptional }) => !isOptional);
    if (isOutermost && index === 0 && canFail) {
      return 'an unbounded quantifier at the beginning, which every start position repeats';
    }
    for (const next of rest) {
      if (next.isUnbounded && overlap(atom, next, flags))
        return 'two neighbouring quantifiers for the same character';
      if (!next.isOptional) break;
    }
  }
  return undefined;
}

/** ASCII, and one character for all others. */
const CHARACTERS = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), 'é'];

function overlap(a: Atom, b: Atom, flags: string): boolean {
  // A group is taken to accept any character.
  const accepts = ({ source }: Atom, character: string): boolean =>
    source === undefined || new RegExp(`^${source}$`, `${flags.replace(/[gy]/g, '')}s`).test(character);
  return CHARACTERS.some((character) => accepts(a, character) && accepts(b, character));
}
