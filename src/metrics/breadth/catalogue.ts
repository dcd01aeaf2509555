/**
 * The catalogue of families and which segment may buy which. `eligible_segments` lists segments separated by `;`, `,` or `|`;
 * blank, `*`, `all` and `tous` mean every segment. Families and segments are compared as names are everywhere (`foldName`).
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { NO_CODE } from '../../tables/dictionary';
import { wordsFor } from '../../tables/read-words';
import { foldName, normaliseWord } from '../../tables/words';

const EVERY_SEGMENT = wordsFor(({ breadth }) => breadth.everySegment);
const meansAll = (text: string): boolean => text.trim() === '' || text.trim() === '*' || EVERY_SEGMENT.has(normaliseWord(text));

export interface Eligible {
  /** 1 for the families of the catalogue that the segment may buy. */
  readonly families: Uint8Array;
  readonly count: number;
}

export class Catalogue {
  /** Names as the catalogue writes them, each once. */
  readonly families: string[] = [];
  /** What kind of family each is, as the catalogue says; '' when it doesn't. */
  readonly types: string[] = [];
  /** Position in `families` of each family code of the references table; NO_CODE for a family that the catalogue doesn't have. */
  readonly byCode: Int32Array;
  /** Words of the segments that may buy each family; `undefined` when all may. */
  private readonly segments: (Set<string> | undefined)[] = [];
  private readonly bySegment = new Map<string, Eligible | undefined>();

  constructor(portfolio: Portfolio) {
    const table = portfolio.table('families')!;
    const positions = new Map<string, number>();
    for (let row = 0; row < table.rowCount; row++) {
      const name = table.text('family', row);
      if (name === '') continue;
      const word = foldName(name);
      const own = segmentsIn(table.text('eligible_segments', row));
      const position = positions.get(word);
      if (position === undefined) {
        positions.set(word, this.families.push(name) - 1);
        this.segments.push(own);
        this.types.push(table.text('family_type', row));
      } else {
        // A family that stands in several rows is open to the segments of each.
        const before = this.segments[position];
        this.segments[position] = before === undefined || own === undefined ? undefined : new Set([...before, ...own]);
      }
    }
    const bought = portfolio.table('references')?.codes('family')?.dictionary.texts ?? [];
    this.byCode = Int32Array.from(bought, (name) => positions.get(foldName(name)) ?? NO_CODE);
  }

  /** What a segment may buy; `undefined` when that depends on a segment and none is given. */
  eligible(segment: string): Eligible | undefined {
    const word = foldName(segment);
    if (!this.bySegment.has(word)) this.bySegment.set(word, this.find(word));
    return this.bySegment.get(word);
  }

  private find(segment: string): Eligible | undefined {
    if (segment === '' && this.segments.some((own) => own !== undefined)) return undefined;
    const families = Uint8Array.from(this.segments, (own) => (own === undefined || own.has(segment) ? 1 : 0));
    return { families, count: families.reduce((sum, one) => sum + one, 0) };
  }
}

function segmentsIn(text: string): Set<string> | undefined {
  if (meansAll(text)) return undefined;
  const parts = text.split(/[;,|]/).filter((part) => part.trim() !== '');
  return parts.length === 0 || parts.some(meansAll) ? undefined : new Set(parts.map(foldName));
}

const kept = new WeakMap<Portfolio, Catalogue>();

/** The catalogue; `undefined` when the families table wasn't given. */
export function catalogueOf(portfolio: Portfolio): Catalogue | undefined {
  if (portfolio.table('families') === undefined) return undefined;
  let catalogue = kept.get(portfolio);
  if (catalogue === undefined) kept.set(portfolio, (catalogue = new Catalogue(portfolio)));
  return catalogue;
}
