/** Levers and the one-page card of an account. */
import { family } from './family';

export const levers = family({
  functions: {
    LEVERS: {
      description:
        'What could still be done with one account so that leaving would cost it more, or that it trusts us more: each lever not pulled yet, what it would change, and what to ask for in return.',
      means:
        'Each lever is tried with a standard step on the account’s own rows and the whole account is computed twice: the changes are those of SWITCHCOST (amount, index, held by contract) and of TRUSTSCORE (attached by trust). Two kinds, never blended: what makes leaving dearer, ranked by the change of the index per unit of constraint, and what earns trust, ranked by the change of attached. A client that is captive or at risk sees trust first. What we do to earn trust counts as done and measured as a fact today; what a silent group will say is not guessed, it answers the prior.',
      doesNotMean:
        'A change is not a forecast of what the client will do. A lever that constrains makes leaving dearer without making staying better: too many of them make captives. The steps and the unit of constraint are defaults to be set (settings lever_…), not findings. Where satisfaction is poor a wider range is muted: service comes first.',
      source:
        'Levers of a sales handbook (Le grand livre de la vente); constraints and satisfaction after Julander and Söderlund (2003). Steps and ranking are conventions of this add-in.',
      exampleMeans: 'The levers of one account, spilled below the formula.',
      fields: {
        rank: 'Place in the ranking of its kind.',
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
    ACCOUNTPLAN: {
      description:
        'What the one-page plan of an account shows, in one call: figures with their coverage and last snapshot, components, families, dates, roles, give and get, levers, keys.',
      means:
        'One row for each place of the page, found by its key, which no language changes: the figures of the other functions, the largest families and components first, the next dates, the best tie of each role, the levers in their order with contracts and lines by name. With a table of snapshots, what a figure was in the newest one before the day.',
      doesNotMean:
        'It adds nothing to the figures of the other functions. Blank is unknown, never zero. Risk of non-renewal is not calibrated. Of a lost account or a prospect there is no plan.',
      source: 'The other functions of this list, with their sources.',
      exampleMeans: 'What the plan of one account stands on, spilled below the formula.',
      fields: {
        value: 'The figure, the date, the tie: what the row is about; blank when it isn’t known.',
        coverage: 'Share of the inputs of the value that is known, from 0 to 1; blank where the value has no coverage of its own.',
        counterpart: 'What to ask for in return; of the register the faux pas to avoid.',
      },
    },
    BOARDPAGE: {
      description:
        'What the board page of the portfolio shows, in one call: key figures with their last snapshot, what moved, the dates of 90 days, what is not known, every client by rank.',
      means:
        'One row for each place of the page, found by its key, which no language changes; then two rows for each client, the most at stake first: loss × risk with what it is made of, and its place in the plane of held and attached. Sums are over active accounts and of what is known; how many accounts a sum is without stands beside it. With a table of snapshots, what moved since the newest one before the day, in sentences.',
      doesNotMean:
        'It adds nothing to the figures of PORTFOLIO and WHATMOVED. The risk is not calibrated: it ranks clients and does not predict how many will be lost.',
      source: 'The other functions of this list, with their sources.',
      exampleMeans: 'What the board page stands on, spilled below the formula.',
      fields: {
        value: 'The figure that the row is about; blank when it isn’t known.',
        coverage: 'Coverage of the trust of a client.',
        counterpart: 'Title of the contract.',
      },
    },
  },
  fields: {
    fourth: 'A fourth one: the risk of a client.',
    day: 'A date of the row.',
    second: 'A second figure of the row: the margin rate of revenue, the constraint in a component, the days to a date.',
    third: 'A third one: what a family could add, the name of a lever.',
    was: 'The value in the newest snapshot before the day; blank without one.',
    text: 'A code, a name or a sentence of the row.',
    key: 'Name of the row, the same in every language.',
    section: 'What the rows that follow are about.',
    label: 'Name of the row.',
    lever: 'Number of the lever, such as 001-L2a.',
    lever_name: 'The lever.',
    step: 'What is tried.',
    lever_kind: 'leaving_cost: it makes leaving dearer. trust: it earns trust. The two are ranked apart.',
    sign: 'positive: it helps the client. constraint: it holds the client.',
    amount_change: 'Change of the switching cost, in the reporting currency.',
    index_change: 'Change of its index, in points.',
    held_change: 'Change of “held by contract”, in points.',
    attached_change: 'Change of “attached by trust”, in points.',
    coverage_change: 'Change of the coverage of trust.',
    effect: 'The basis of the ranking within a kind: change of the index per unit of constraint, or change of “attached by trust”.',
    counterpart: 'What to ask for in return, or what to offer for it.',
    unknown_data: 'Missing data that would decide.',
    muted: 'service_first: not to be proposed while satisfaction is poor.',
  },
  words: ['leaving_cost', 'positive', 'constraint', 'service_first', 'in_place', 'to_do'],
});
