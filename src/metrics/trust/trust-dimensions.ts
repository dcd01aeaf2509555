/**
 * The eleven dimensions of trust and the four groups that speak of them: seven principles, information, satisfaction, value
 * and conduct. Each dimension is known by words of every language (locales/). Facts can't measure immersion or satisfaction, which are felt.
 */
import { codesByWord, wordsFor } from '../../tables/read-words';
import { normaliseWord } from '../../tables/words';

export const trustDimensions = [
  'visible',
  'evolving',
  'anticipates',
  'immersed',
  'adapts',
  'present',
  'dedicated_knowledge',
  'communication',
  'satisfaction',
  'value',
  'conduct',
] as const;
export type TrustDimension = (typeof trustDimensions)[number];

/** In the order of the group column of the observations table. */
export const trustGroups = ['buyer', 'user', 'affected', 'facts'] as const;
export type TrustGroup = (typeof trustGroups)[number];

const dimensionByWord = codesByWord<TrustDimension>(({ trust }) => trust.dimensions);

/** Position of the dimension that a word means; −1 for none. */
export function dimensionOf(word: string): number {
  const dimension = dimensionByWord.get(normaliseWord(word));
  return dimension === undefined ? -1 : trustDimensions.indexOf(dimension);
}

/** Desire (l’Envie) stands among the observations, but is no dimension of trust: it is never merged with it. */
const desireWords = wordsFor(({ trust }) => trust.desire);
export const isDesire = (word: string): boolean => desireWords.has(normaliseWord(word));

/** May this group speak of this dimension? */
export const isApplicable = (dimension: TrustDimension, group: TrustGroup): boolean =>
  group !== 'facts' || (dimension !== 'immersed' && dimension !== 'satisfaction');

/** A (dimension, group) pair as one number: evidence is added up under it. */
export const cellOf = (dimension: number, group: number): number => dimension * trustGroups.length + group;
export const cellCount = trustDimensions.length * trustGroups.length;
export const conductFacts = cellOf(trustDimensions.indexOf('conduct'), trustGroups.indexOf('facts'));
