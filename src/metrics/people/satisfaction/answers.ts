/**
 * The answers that satisfaction is made of: for each row of the observations what it speaks of, whatever its spelling. The aspect (the relationship or
 * the products, key 2 of the six keys of trust) is its own column, or part of the dimension's name.
 */
import { NO_CODE } from '../../../tables/dictionary';
import type { Table } from '../../../tables/read';
import { normaliseWord } from '../../../tables/words';
import { choiceCodes } from '../../../tables/cell';
import { columnOf } from '../../../tables/declarations/index';
import { dimensionOf, isDesire, trustDimensions } from '../../trust/trust-dimensions';

export const aspects = ['relationship', 'product'] as const;
export type Aspect = (typeof aspects)[number];

export type Subject = 'satisfaction' | 'value' | 'desire' | 'other';

const aspectCodes = choiceCodes(columnOf('observations', 'aspect'));
const RELATIONSHIP = /relation/;
const PRODUCT = /prod/;

const subjectOf = (word: string): Subject => {
  if (isDesire(word)) return 'desire';
  const dimension = trustDimensions[dimensionOf(word)];
  return dimension === 'satisfaction' || dimension === 'value' ? dimension : 'other';
};

/** What the words of the dimension column say, once for all rows. */
export class Answers {
  private readonly subjects: readonly Subject[];
  private readonly named: readonly (Aspect | undefined)[];

  constructor(private readonly table: Table) {
    const texts = table.codes('dimension')!.dictionary.texts;
    this.subjects = texts.map(subjectOf);
    this.named = texts.map((text) => {
      const word = normaliseWord(text);
      if (RELATIONSHIP.test(word)) return 'relationship';
      return PRODUCT.test(word) ? 'product' : undefined;
    });
  }

  subject(row: number): Subject {
    const code = this.table.codes('dimension')!.codes[row]!;
    return code === NO_CODE ? 'other' : this.subjects[code]!;
  }

  /** Undefined when nothing says which. */
  aspect(row: number): Aspect | undefined {
    const own = this.table.number('aspect', row);
    if (!Number.isNaN(own)) return aspectCodes[own] as Aspect;
    const code = this.table.codes('dimension')!.codes[row]!;
    return code === NO_CODE ? undefined : this.named[code];
  }
}

const kept = new WeakMap<Table, Answers>();

export function answersOf(table: Table): Answers {
  let answers = kept.get(table);
  if (answers === undefined) kept.set(table, (answers = new Answers(table)));
  return answers;
}
