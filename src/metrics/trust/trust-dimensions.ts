/**
 * The eleven dimensions of trust and the four groups that speak of them: seven principles, information, satisfaction, value
 * and conduct. Each dimension is known by words in English and French. Facts can't measure immersion or satisfaction, which are felt.
 */
import { normaliseWord } from '../../tables/words';

const words = {
  visible: ['visibility', 'visibilité', 'reputation', 'réputation'],
  evolving: [
    'able to evolve',
    'evolves',
    'innovative',
    'innovation',
    'surprise',
    'astonishment',
    'évolutif',
    'évolutive',
    'évolue',
    "capable d'évoluer",
    'innovant',
    'innovante',
    'étonnement',
  ],
  anticipates: ['anticipate', 'anticipation', 'proactive', 'proactivity', 'anticipe', 'anticiper', 'proactif', 'proactivité'],
  immersed: ['immersion', 'immergé', 'immergée'],
  adapts: [
    'adaptable',
    'adaptability',
    'adaptation',
    'adapts to the rhythm',
    'reactive',
    'reactivity',
    'responsiveness',
    'flexibility',
    "s'adapte",
    "s'adapte au rythme",
    'adaptabilité',
    'réactif',
    'réactive',
    'réactivité',
    'souplesse',
    'flexibilité',
  ],
  present: ['presence', 'présent', 'présente', 'présence'],
  dedicated_knowledge: ['knowledge', 'connaissance', 'connaissances', 'connaissance dédiée', 'connaissances dédiées', 'savoir dédié'],
  communication: ['communicates', 'information', 'communique', 'informations'],
  satisfaction: [
    'satisfied',
    'satisfait',
    'satisfaite',
    'satisfaction with the relationship',
    'satisfaction with the products',
    'satisfaction relation',
    'satisfaction produit',
    'satisfaction produits',
  ],
  value: ['value creation', 'perceived value', 'valeur', 'création de valeur', 'valeur perçue'],
  conduct: ['integrity', 'honesty', 'conduite', 'intégrité', 'honnêteté'],
} as const;

export type TrustDimension = keyof typeof words;
export const trustDimensions = Object.keys(words) as readonly TrustDimension[];

/** In the order of the group column of the observations table. */
export const trustGroups = ['buyer', 'user', 'affected', 'facts'] as const;
export type TrustGroup = (typeof trustGroups)[number];

const positions = new Map<string, number>();
trustDimensions.forEach((dimension, position) => {
  for (const word of [dimension, ...words[dimension]]) positions.set(normaliseWord(word), position);
});

/** Position of the dimension that a word means; −1 for none. */
export const dimensionOf = (word: string): number => positions.get(normaliseWord(word)) ?? -1;

/** Desire (l’Envie) stands among the observations, but is no dimension of trust: it is never merged with it. */
const desireWords = new Set(['desire', 'envie', 'l’envie', 'désir'].map(normaliseWord));
export const isDesire = (word: string): boolean => desireWords.has(normaliseWord(word));

/** May this group speak of this dimension? */
export const isApplicable = (dimension: TrustDimension, group: TrustGroup): boolean =>
  group !== 'facts' || (dimension !== 'immersed' && dimension !== 'satisfaction');

/** A (dimension, group) pair as one number: evidence is added up under it. */
export const cellOf = (dimension: number, group: number): number => dimension * trustGroups.length + group;
export const cellCount = trustDimensions.length * trustGroups.length;
export const conductFacts = cellOf(trustDimensions.indexOf('conduct'), trustGroups.indexOf('facts'));
