/** The mode of the relationship and the rigidity of its contracts. */
import { family } from './family';

export const mode = family({
  functions: {
    RELATIONMODE: {
      description:
        'In which register to act with each account: quadrant, specific investments, balance of power, contractual or not, phase; the register that fits and the faux pas to avoid.',
      means:
        'Kraljic’s quadrant crosses the stakes with the supply risk (mean of technicality and scarcity; without a scarcity, the number of alternatives gives it). Bensaou’s position crosses specific investments: the client’s (the switching cost index / 20) and ours (dedicated people and facilitation, as a share of the revenue). `power` is their dependence on us less ours on them, from −1 to 1. `contractual`: high stakes on both sides, a contract of 12 months or more or one that is costly to leave, and high technicality or critical lines. High is 3.5 or more, low 2.5 or less; between the two a position is on the border, and its neighbours are named. An unknown score makes it undetermined, and that score is named. The function has no date argument: put the day in the setting `as_of` (a cell that formulas share); without it the index, the revenue, the investments and the phase are unknown, and contracts count with the dates they have. Facts come only from the tables that are given.',
      doesNotMean:
        'It describes a relationship, it does not judge it, and the client may see it otherwise. Balanced power is not low dependence: read the interdependence too; in strategic relationships, dominance of the supplier has been observed. Limits, scales and texts are defaults to be set, not findings; registers and faux pas can be replaced by settings of the same names.',
      source:
        'Kraljic (1983); Bensaou (1999); balance of power after Caniels and Gelderman (2007). Contractual B2B and registers after the practice of key accounts; scales are conventions of this add-in.',
      exampleMeans: 'Everything known of the mode of each account, at the day that the settings table gives.',
      fields: {
        register: 'The register that fits the quadrant.',
        index_low: 'Index of the switching cost, lower bound, from 0 to 100.',
        coverage: 'Share of the nine inputs that is known, from 0 to 1.',
        newest: 'Newest start or last order of a line in use.',
        age_days: 'Days since then.',
      },
    },
    RIGIDITY: {
      description: 'How little the contracts in force can move in a moving world, from 0 to 100, and the innovation paradox.',
      means:
        'Four terms of 25 points: no review clause; years since the last review (or the signature), full from 3; prescriptiveness of the specification; remaining years, full from 5. A term that is unknown is left out and the others are scaled up: read the coverage. Contracts weigh by their annual value. `paradox`: a contract prescribes everything (4 or 5), and in a year nothing was proposed outside its specification, or the client complained that we propose nothing (an observation whose dimension or source is `no_proposals`).',
      doesNotMean:
        'A rigid contract is not a bad one: precise commitments are what both sides asked for. The score says how little can be changed, not whether anybody wants a change; a review clause has the suppleness of trust only if it is used. Weights and limits are defaults to be set, not findings.',
      source:
        'The contract as disturber, the review clause and the paradox of innovation after the practice of B2B under contract. Points are conventions of this add-in.',
      exampleMeans: 'The rigidity of the contracts of each account.',
      fields: {
        score: 'Rigidity from 0 (everything can move) to 100.',
        coverage: 'Share of the weights of the four terms that is known, from 0 to 1.',
        outside_spec: 'Initiatives outside the specification in the period.',
        joint_plans: 'Plans made together that still count.',
        newest: 'Newest review or signature of a contract in force.',
        age_days: 'Days since then.',
      },
    },
  },
  fields: {
    mode: 'The quadrant; on a border all its neighbours; undetermined with the scores that are missing.',
    kraljic: 'Quadrant of Kraljic: strategic, leverage, bottleneck or non_critical.',
    bensaou: 'Position of Bensaou: strategic_partnership, captive_buyer, captive_supplier or market_exchange.',
    power: 'Balance of power from −1 (we depend on them) to 1 (they depend on us).',
    interdependence: 'Mean of the two dependences, from 0 to 1.',
    balance_of_power: 'supplier, buyer or balanced.',
    contractual: 'Is it contractual B2B? Undetermined with what is missing.',
    faux_pas: 'The faux pas to avoid in the quadrant.',
    stakes: 'Stakes for the client, 1 to 5.',
    our_stakes: 'Stakes for us, 1 to 5.',
    technicality: 'Technicality, 1 to 5.',
    scarcity: 'Scarcity of suppliers, 1 to 5.',
    supply_risk: 'Supply risk: mean of technicality and scarcity.',
    buyer_investment: 'Specific investments of the client, 1 to 5.',
    supplier_investment: 'Our specific investments, 1 to 5.',
    their_dependence: 'Their dependence on us, from 0 to 1.',
    our_dependence: 'Our dependence on them, from 0 to 1.',
    paradox: 'Innovation paradox: a specification that prescribes everything, and nothing proposed outside it.',
    points_review: 'Points for contracts without a review clause.',
    points_unreviewed: 'Points for the time since the last review.',
    points_specification: 'Points for the prescriptiveness of the specification.',
    points_term: 'Points for the remaining term.',
    with_review: 'Contracts in force with a review clause.',
    prescriptive: 'Contracts in force with a prescriptive specification.',
    outside_spec_accepted: 'Share of the initiatives outside the specification that was accepted.',
    complaints: 'Complaints in the period that we propose nothing.',
  },
  words: [
    'strategic',
    'leverage',
    'bottleneck',
    'non_critical',
    'strategic_partnership',
    'captive_buyer',
    'captive_supplier',
    'market_exchange',
    'supplier',
    'balanced',
    'border',
    'team_count',
    'our_share_of_their_spend',
    'their_share_of_our_revenue',
    'stakes',
    'our_stakes',
    'technicality',
    'scarcity',
    'their_dependence',
    'our_dependence',
    'points_review',
    'points_unreviewed',
    'points_specification',
    'points_term',
  ],
});
