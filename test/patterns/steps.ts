// A pattern's work, counted: a matcher that tries what a backtracking engine tries, in the same order, and counts its steps.
// Texts to try are made of the pattern's own pieces: what it looks for, over and over, and then what it does not look for.
import { RegExpParser } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

type Next = (at: number) => boolean;

class TooManySteps extends Error {}

/** What stands for one character. */
type Single = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;
const isSingle = (node: AST.Element): node is Single =>
  node.type === 'Character' || node.type === 'CharacterSet' || node.type === 'CharacterClass' || node.type === 'ExpressionCharacterClass';

class Matcher {
  steps = 0;
  #text: readonly string[] = [];
  readonly #captured = new Map<AST.CapturingGroup, readonly [number, number]>();

  constructor(
    readonly pattern: AST.Pattern,
    readonly flags: AST.Flags,
    readonly allows: (node: Single, character: string) => boolean,
    readonly limit: number,
  ) {}

  /** All matches from left to right, as `replaceAll` and `split` look for them; as many as there are. */
  all(text: readonly string[]): number {
    this.#text = text;
    let found = 0;
    for (let start = 0; start <= text.length; ) {
      let end = -1;
      this.#captured.clear();
      const matched = this.#alternatives(this.pattern.alternatives, start, false, (at) => {
        end = at;
        return true;
      });
      if (matched) found++;
      start = matched ? Math.max(end, start + 1) : start + 1;
    }
    return found;
  }

  #alternatives(alternatives: readonly AST.Alternative[], at: number, back: boolean, next: Next): boolean {
    return alternatives.some(({ elements }) => this.#sequence(back ? [...elements].reverse() : elements, 0, at, back, next));
  }

  #sequence(elements: readonly AST.Element[], position: number, at: number, back: boolean, next: Next): boolean {
    const element = elements[position];
    if (element === undefined) return next(at);
    return this.#element(element, at, back, (to) => this.#sequence(elements, position + 1, to, back, next));
  }

  #element(node: AST.Element, at: number, back: boolean, next: Next): boolean {
    if (++this.steps > this.limit) throw new TooManySteps(`More than ${this.limit} steps.`);
    if (isSingle(node)) {
      const character = this.#text[back ? at - 1 : at];
      return character !== undefined && this.allows(node, character) && next(back ? at - 1 : at + 1);
    }
    switch (node.type) {
      case 'Group':
        return this.#alternatives(node.alternatives, at, back, next);
      case 'CapturingGroup':
        return this.#alternatives(node.alternatives, at, back, (to) => {
          this.#captured.set(node, back ? [to, at] : [at, to]);
          return next(to);
        });
      case 'Quantifier':
        return this.#repeat(node, 0, at, back, next);
      case 'Assertion':
        return this.#holds(node, at) && next(at);
      case 'Backreference':
        return this.#again(node, at, back, next);
      default:
        throw new Error(`${this.pattern.raw}: this is not counted yet.`);
    }
  }

  #again(node: AST.Backreference, at: number, back: boolean, next: Next): boolean {
    const group = Array.isArray(node.resolved) ? node.resolved[0] : node.resolved;
    const [from, to] = (group && this.#captured.get(group)) ?? [0, 0];
    const same = !back && this.#text.slice(from, to).every((character, index) => this.#text[at + index] === character);
    return same && next(at + to - from);
  }

  #repeat(node: AST.Quantifier, count: number, at: number, back: boolean, next: Next): boolean {
    const more = (): boolean =>
      count < node.max &&
      this.#element(node.element, at, back, (to) => (to !== at || count < node.min) && this.#repeat(node, count + 1, to, back, next));
    const enough = (): boolean => count >= node.min && next(at);
    return node.greedy ? more() || enough() : enough() || more();
  }

  #holds(node: AST.Assertion, at: number): boolean {
    const word = (character: string | undefined): boolean => character !== undefined && /\w/.test(character);
    switch (node.kind) {
      case 'start':
        return at === 0 || (this.flags.multiline && this.#text[at - 1] === '\n');
      case 'end':
        return at === this.#text.length || (this.flags.multiline && this.#text[at] === '\n');
      case 'word':
        return (word(this.#text[at - 1]) !== word(this.#text[at])) !== node.negate;
      default:
        return this.#alternatives(node.alternatives, at, node.kind === 'lookbehind', () => true) !== node.negate;
    }
  }
}

/** A character that no pattern names. */
const NOWHERE = '\u0001';
/** Characters that patterns tell apart. */
const CHARACTERS = [
  'a',
  'é',
  'Z',
  '7',
  ' ',
  '_',
  '.',
  ',',
  '-',
  '+',
  "'",
  '"',
  '(',
  ')',
  '[',
  ']',
  '{',
  '<',
  '/',
  '\\',
  '#',
  '$',
  '!',
  '%',
  '=',
  ':',
  ';',
  '*',
  '\n',
  '\u00a0',
  '\u0301',
  NOWHERE,
];

export class Pattern {
  readonly #pattern: AST.Pattern;
  readonly #flags: AST.Flags;
  readonly #known = new Map<Single, Map<string, boolean>>();

  constructor(
    readonly source: string,
    readonly flags: string,
  ) {
    const parser = new RegExpParser({ ecmaVersion: 2025 });
    this.#flags = parser.parseFlags(flags);
    this.#pattern = parser.parsePattern(source, 0, source.length, this.#flags);
  }

  /** Asks the engine itself about one character. */
  #allows = (node: Single, character: string): boolean => {
    let answers = this.#known.get(node);
    if (answers === undefined) this.#known.set(node, (answers = new Map()));
    let answer = answers.get(character);
    if (answer === undefined)
      answers.set(character, (answer = new RegExp(`^(?:${node.raw})$`, this.flags.replace(/[gmy]/g, '')).test(character)));
    return answer;
  };

  count(text: string, limit: number): { steps: number; found: number } {
    const matcher = new Matcher(this.#pattern, this.#flags, this.#allows, limit);
    const found = matcher.all(this.#flags.unicode || this.#flags.unicodeSets ? [...text] : text.split(''));
    return { steps: matcher.steps, found };
  }

  /** A short text that the elements take. */
  #sample(elements: readonly AST.Element[]): string {
    return elements.map((element) => this.#sampleOf(element)).join('');
  }

  #sampleOf(node: AST.Element): string {
    if (node.type === 'Character') return String.fromCodePoint(node.value);
    if (isSingle(node)) return CHARACTERS.find((character) => this.#allows(node, character)) ?? '';
    if (node.type === 'Quantifier') return this.#sampleOf(node.element).repeat(Math.max(1, node.min));
    if (node.type === 'Group' || node.type === 'CapturingGroup') return this.#sample(node.alternatives[0]!.elements);
    return '';
  }

  /** One of each kind of character that the pattern tells apart. */
  #characters(): string[] {
    const singles: Single[] = [];
    const visit = (node: AST.Element | AST.Alternative): void => {
      if (node.type === 'Alternative') node.elements.forEach(visit);
      else if (node.type === 'Quantifier') visit(node.element);
      else if ('alternatives' in node) node.alternatives.forEach(visit);
      else if (node.type !== 'Assertion' && node.type !== 'Backreference' && isSingle(node)) singles.push(node);
    };
    this.#pattern.alternatives.forEach(visit);
    const kinds = new Map<string, string>();
    for (const character of CHARACTERS) {
      const kind = singles.map((node) => Number(this.#allows(node, character))).join('');
      if (!kinds.has(kind)) kinds.set(kind, character);
    }
    return [...kinds.values()];
  }

  /** Texts worth repeating, and what may stand before them: runs of the pattern's parts, where letters in a row are one part. */
  pieces(): { starts: ReadonlySet<string>; repeated: ReadonlySet<string> } {
    const starts = new Set(['', NOWHERE]);
    const repeated = new Set(this.#characters());
    const visit = ({ elements }: AST.Alternative, before: string): void => {
      const parts: AST.Element[][] = [];
      for (const element of elements) {
        const last = parts.at(-1);
        if (element.type === 'Character' && last?.[0]?.type === 'Character') last.push(element);
        else parts.push([element]);
      }
      let start = before;
      parts.forEach((part, from) => {
        starts.add(start);
        for (let to = from + 1; to <= Math.min(parts.length, from + 4); to++) repeated.add(this.#sample(parts.slice(from, to).flat()));
        const [element] = part;
        const inside = element?.type === 'Quantifier' ? element.element : element;
        if (inside?.type === 'Group' || inside?.type === 'CapturingGroup') for (const one of inside.alternatives) visit(one, start);
        start += this.#sample(part);
      });
    };
    for (const alternative of this.#pattern.alternatives) visit(alternative, '');
    repeated.delete('');
    return { starts, repeated };
  }
}

export interface Growth {
  text: string;
  ratio: number;
}

/** Enough for what grows with the square to show beside what each character costs anyway. */
const REPEATED = 30;
const LIMIT = 200_000;

/** The text whose doubling multiplies the work most, of those that the pattern suggests. */
export function worstGrowth(pattern: Pattern): Growth {
  const { starts, repeated } = pattern.pieces();
  let worst: Growth = { text: '', ratio: 0 };
  for (const start of starts) {
    for (const piece of repeated) {
      for (const end of ['', NOWHERE]) {
        const count = (times: number): number => pattern.count(start + piece.repeat(times) + end, LIMIT).steps;
        try {
          const ratio = count(2 * REPEATED) / count(REPEATED);
          if (ratio > worst.ratio) worst = { text: `${start}(${piece})×n${end}`, ratio };
        } catch (error) {
          if (!(error instanceof TooManySteps)) throw error;
          return { text: `${start}(${piece})×n${end}`, ratio: Infinity };
        }
      }
    }
  }
  return worst;
}
