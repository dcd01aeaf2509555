/** Mots lus comme dimensions de la confiance, et bornes d’une échelle. */
import type { Words } from '../../en/words/index';

export const trust: Words['trust'] = {
  dimensions: {
    visible: ['visible', 'visibilité', 'réputation'],
    evolving: ['évolutif', 'évolutive', 'évolue', 'capable d’évoluer', 'innovant', 'innovante', 'innovation', 'surprise', 'étonnement'],
    anticipates: ['anticipe', 'anticiper', 'anticipation', 'proactif', 'proactivité'],
    immersed: ['immergé', 'immergée', 'immersion'],
    adapts: [
      's’adapte',
      's’adapte au rythme',
      'adaptation',
      'adaptabilité',
      'réactif',
      'réactive',
      'réactivité',
      'souplesse',
      'flexibilité',
    ],
    present: ['présent', 'présente', 'présence'],
    dedicated_knowledge: ['connaissance', 'connaissances', 'connaissance dédiée', 'connaissances dédiées', 'savoir dédié'],
    communication: ['communication', 'communique', 'information', 'informations'],
    satisfaction: ['satisfaction', 'satisfait', 'satisfaite', 'satisfaction relation', 'satisfaction produit', 'satisfaction produits'],
    value: ['valeur', 'création de valeur', 'valeur perçue'],
    conduct: ['conduite', 'intégrité', 'honnêteté'],
  },
  desire: ['envie', 'l’envie', 'désir'],
  scale: { outOf: ['sur'], to: ['à', 'a'] },
};
