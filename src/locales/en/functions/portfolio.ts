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
    PORTFOLIOBY: {
      description:
        'The active accounts by group, owner, segment or region: accounts, revenue, switching cost, cost of loss, loss × risk, distinct references and families.',
      means:
        'One row for each group, owner, segment or region, the largest revenue first. A group is all the accounts below one topmost parent. Money is added up over the active and leaving accounts; a reference or a family that two accounts use counts once. Spellings that differ in case, accents, hyphens or spaces are one name. A sum is of what is known: the last columns say how many accounts it is without.',
      doesNotMean:
        'A group has no score, no case and no rank of its own: those are of accounts. A blank name: the accounts say nothing; a blank sum: nothing is known, which is not zero.',
      source: 'The other functions of this list: the sums are of their figures.',
      exampleMeans: 'What the accounts of each owner bring, and what they would cost.',
      fields: {
        revenue: 'Annual revenue of the accounts.',
        references: 'Distinct references in use, over the accounts.',
        families: 'Distinct families in use, over the accounts.',
      },
    },
  },
  fields: {
    owner: 'Who of us answers for the account.',
    segment: 'The segment of the account.',
    region: 'The region of the account.',
    group_key: 'What tells groups apart: the id of the topmost parent, or the name without case, accents, hyphens or spaces.',
    group_name: 'The topmost parent, the owner, the segment or the region; blank where the accounts give none.',
    group_accounts: 'Active and leaving accounts.',
    revenue_without: 'Accounts that the revenue is without.',
    switching_cost_without: 'Accounts that the switching cost is without.',
    loss_cost_without: 'Accounts that the cost of loss is without.',
    loss_x_risk_without: 'Accounts that cost of loss × risk is without.',
    lines_without: 'Accounts whose references and families are not counted, because their lines cannot be read.',
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
