/** The register that fits each quadrant of a relationship, and the faux pas to avoid. A setting puts one's own text in their place. */
export const registers = {
  strategic: {
    register: 'Joint plan over several years, executive sponsors on both sides, open books on the value created.',
    fauxPas: 'Arguing price.',
  },
  leverage: {
    register: 'Breadth of range, retroactive concessions on volumes really consumed, total cost of use.',
    fauxPas: 'Playing the rare supplier, or giving price without a counterpart.',
  },
  bottleneck: {
    register: 'Continuity of supply, safety stock, anticipation of needs.',
    fauxPas: 'Letting a delivery slip, or turning scarcity into a price increase.',
  },
  non_critical: {
    register: 'Simplicity, catalogue, facilitation.',
    fauxPas: 'Proposing a partnership.',
  },
};

export type RegisterTexts = typeof registers;
