/** Words that are read as dimensions of trust, and the ends of a scale. */

export const trust = {
  dimensions: {
    visible: ['visible', 'visibility', 'reputation'],
    evolving: ['evolving', 'able to evolve', 'evolves', 'innovative', 'innovation', 'surprise', 'astonishment'],
    anticipates: ['anticipates', 'anticipate', 'anticipation', 'proactive', 'proactivity'],
    immersed: ['immersed', 'immersion'],
    adapts: [
      'adapts',
      'adaptable',
      'adaptability',
      'adaptation',
      'adapts to the rhythm',
      'reactive',
      'reactivity',
      'responsiveness',
      'flexibility',
    ],
    present: ['present', 'presence'],
    dedicated_knowledge: ['dedicated_knowledge', 'knowledge'],
    communication: ['communication', 'communicates', 'information'],
    satisfaction: ['satisfaction', 'satisfied', 'satisfaction with the relationship', 'satisfaction with the products'],
    value: ['value', 'value creation', 'perceived value'],
    conduct: ['conduct', 'integrity', 'honesty'],
  },
  /** Desire stands among the observations, but is no dimension of trust. */
  desire: ['desire'],
  /** A scale: `out of 5`, `1 to 5`. */
  scale: { outOf: ['out of'], to: ['to'] },
};
