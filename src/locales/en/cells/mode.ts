/** The register that fits each quadrant of a relationship, and the faux pas to avoid; a setting puts one's own text in their place. How to act. */
import { plural } from '../plural';

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

/** How to act with a client, in two sentences and what each rests on. Figures and lists arrive already written. */
export const conduct = {
  quadrants: { strategic: 'strategic', leverage: 'leverage', bottleneck: 'bottleneck', non_critical: 'non-critical' },
  register: (quadrant: string, register: string, fauxPas: string) =>
    `A ${quadrant} relationship: ${register}; faux pas to avoid: ${fauxPas}.`,
  border: (quadrants: string, registers: string, fauxPas: string) =>
    `A relationship on the border (${quadrants}): ${registers}; faux pas to avoid: ${fauxPas}.`,
  registerUnknown: (scores: string) => `The register can’t be said yet: the table of accounts lacks ${scores}.`,
  phases: {
    initial: 'First purchase: no contract is in force',
    performance: 'Consumption of the contract',
    renewal: 'Renewal',
  },
  phaseUnknown: 'The phase can’t be said without contracts',
  /** The roles that count most in the phase. */
  decides: (phase: string, roles: string) => `${phase}, where ${roles} count most`,
  balances: {
    supplier: 'the balance of power leans to us, which calls for restraint',
    buyer: 'the balance of power leans to the client',
    balanced: 'the balance of power is even',
  },
  balanceUnknown: 'the balance of power isn’t known',
  phase: (phase: string, balance: string) => `${phase}; ${balance}.`,
  roles: {
    buyer: 'the buyer',
    expert: 'the experts',
    internal_client: 'the internal client',
    user: 'the users',
    decider: 'the decider',
    sponsor: 'the sponsor',
  },
  scores: { stakes: 'stakes', technicality: 'technicality', scarcity: 'scarcity' },
  rests: {
    score: (name: string, value: string) => `${name} ${value} of 5`,
    notice: (day: string, count: number, shown: string) =>
      `notice can be given until ${day} (${plural(count, `${shown} day`, `${shown} days`)})`,
    noNotice: 'no notice deadline ahead',
    theirs: (share: string) => `they depend on us at ${share}`,
    ours: (share: string) => `we on them at ${share}`,
    lacks: (columns: string) => `missing: ${columns}`,
  },
};

export type ConductTexts = typeof conduct;
