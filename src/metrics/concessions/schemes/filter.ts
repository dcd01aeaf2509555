/** Which families and references a scheme takes: those of the lists in, or all where none is given, but those of the lists out. */
import { cleanText, foldName } from '../../../tables/words';
import type { SchemePart } from './scheme';

type Fold = (text: string) => string;

const listOf = (text: string, fold: Fold): ReadonlySet<string> =>
  new Set(
    text
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(fold),
  );

export interface FilterTexts {
  readonly familiesIn: string;
  readonly familiesOut: string;
  readonly referencesIn: string;
  readonly referencesOut: string;
}

export function filterOf({ familiesIn, familiesOut, referencesIn, referencesOut }: FilterTexts): Pick<SchemePart, 'takes' | 'filtered'> {
  const families = { in: listOf(familiesIn, foldName), out: listOf(familiesOut, foldName) };
  const references = { in: listOf(referencesIn, cleanText), out: listOf(referencesOut, cleanText) };
  const [byFamily, byReference] = [families, references].map((lists) => lists.in.size + lists.out.size > 0);
  return {
    filtered: byFamily! || byReference!,
    takes({ family, reference }, missing) {
      // What is named by its reference needs no family.
      if (byReference && reference === '') missing('reference_id');
      if (references.out.has(reference)) return false;
      if (references.in.has(reference)) return true;
      if (references.in.size > 0 && families.in.size === 0) return false;
      if (byFamily && family === '') missing('family');
      const folded = foldName(family);
      return !families.out.has(folded) && (families.in.size === 0 || families.in.has(folded));
    },
  };
}
