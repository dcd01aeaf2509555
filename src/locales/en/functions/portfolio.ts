/** The whole portfolio. */
import { family } from './family';

export const portfolio = family({
  functions: {
    PORTFOLIO: {
      description:
        'The whole portfolio in one formula: revenue, breadth, switching cost, trust, the two axes and their case, contract dates, renewal risk, cost of loss, rank.',
      means:
        'One row for each account with the figures of the other functions; every table is read once. The case is read from two axes that are never merged: held by contract, attached by trust. The rank says where to look first: cost of loss × risk of non-renewal within the horizon, among the accounts of the formula, ties by revenue.',
      doesNotMean:
        'The case is not a verdict: with little coverage of trust it is undetermined. The risk is not calibrated: it ranks accounts and does not predict how many will be lost. An account whose margin is not known, has no rank. Of a lost account and of a prospect only trust is shown: all else is blank, and the rank is among active and leaving accounts.',
      source: 'The other functions of this list; thresholds are defaults to be set.',
      exampleMeans: 'The portfolio of every account of the table.',
      fields: { status: 'active, leaving (its end is known ahead), lost or prospect.' },
    },
  },
  fields: {
    effective_families: 'Effective number of families n1.',
    switching_cost: 'Switching cost, in the reporting currency.',
    index_low: 'Switching cost index, lower bound.',
    switching_cost_coverage: 'Coverage of the switching cost.',
    trust_score: 'Trust, prudent score.',
    trust_observed: 'Trust, what the evidence alone says.',
    trust_coverage: 'Coverage of trust.',
    attached: 'Attached by trust, from 0 to 100.',
    case: 'partner, loyal, captive, at_risk or undetermined.',
    next_end: 'Earliest committed end of a running contract.',
    renewal_risk: 'Risk of non-renewal within the horizon, from 0 to 1, uncalibrated.',
    loss_cost: 'Expected cost of losing the client.',
    loss_x_risk: 'Cost of loss × risk of non-renewal.',
    rank: 'Rank by cost of loss × risk among these accounts, 1 for the first; ties by revenue.',
    next_moment: 'Date of the next moment: notice deadline, review, committed end, end of the relationship or planned negotiation.',
    next_moment_kind: 'Its kind: notice_deadline, review_date, committed_end, relationship_end or planned_negotiation.',
  },
  words: ['partner', 'loyal', 'captive', 'undetermined', 'review_date', 'relationship_end', 'planned_negotiation', 'at_risk'],
});
