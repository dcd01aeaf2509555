/** Levers and the one-page card of an account. */
import { family } from './family';

export const levers = family({
  functions: {
    LEVERS: {
      description:
        'What could still be done with one account so that leaving would cost it more: each lever not pulled yet, what it would change, and what to ask for in return.',
      means:
        'Each lever is tried with a standard step on the account’s own rows and the whole account is computed twice: the changes are those of SWITCHCOST (amount, index, held by contract) and of TRUSTSCORE (attached by trust). Levers are ranked by the change of the index per unit of constraint; at equal effect, those that help the client come first.',
      doesNotMean:
        'A change is not a forecast of what the client will do. A lever that constrains makes leaving dearer without making staying better: too many of them make captives. The steps and the unit of constraint are defaults to be set (settings lever_…), not findings. Where satisfaction is poor a wider range is muted: service comes first.',
      source:
        'Levers of a sales handbook (Le grand livre de la vente); constraints and satisfaction after Julander and Söderlund (2003). Steps and ranking are conventions of this add-in.',
      exampleMeans: 'The levers of one account, spilled below the formula.',
      fields: {
        rank: 'Place in the ranking.',
        table: 'Table that says that the lever is not pulled.',
        rows: 'Its rows, the header being row 1; none when the table has no such row.',
      },
    },
    ACCOUNTCARD: {
      description:
        'One account on one page: identity, revenue, breadth, switching cost, trust, the two axes, contracts, risk, people, give and get, presence, mode, first levers, the six keys.',
      means:
        'The figures of the other functions for one account, key, label and value, always the same rows in the same order; the keys are the same in every language. Of a lost account (“lost since …”) and of a prospect only identity and evidence are filled in. Blank is unknown, never zero; the coverage beside a value says how much of its inputs is known. The six keys say in_place, to_do or unknown, after what the tables hold: they are a checklist to share out in one’s own company.',
      doesNotMean:
        'It adds nothing to the figures and blends none of them. Risk of non-renewal is not calibrated; steps of levers, thresholds and weights are defaults to be set.',
      source: 'The other functions of this list, with their sources.',
      exampleMeans: 'The card of one account, spilled below the formula.',
      fields: {
        value: 'Its value; blank when it isn’t known.',
        coverage: 'Share of the inputs of the value that is known, from 0 to 1; blank where the value has no coverage of its own.',
      },
    },
  },
  fields: {
    key: 'Name of the row, the same in every language.',
    section: 'What the rows that follow are about.',
    label: 'Name of the row.',
    lever: 'Number of the lever, such as 001-L2a.',
    lever_name: 'The lever.',
    step: 'What is tried.',
    sign: 'positive: it helps the client. constraint: it holds the client.',
    amount_change: 'Change of the switching cost, in the reporting currency.',
    index_change: 'Change of its index, in points.',
    held_change: 'Change of “held by contract”, in points.',
    attached_change: 'Change of “attached by trust”, in points.',
    effect: 'Change of the index per unit of constraint: the basis of the ranking.',
    counterpart: 'What to ask for in return, or what to offer for it.',
    unknown_data: 'Missing data that would decide.',
    muted: 'service_first: not to be proposed while satisfaction is poor.',
  },
  words: ['positive', 'constraint', 'service_first', 'in_place', 'to_do'],
});
