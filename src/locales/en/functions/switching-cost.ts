/** Switching cost. */
import { family } from './family';

export const switchingCost = family({
  functions: {
    SWITCHCOST: {
      description: 'What leaving today would cost the client: an amount, and an index from 0 to 100, one row for each account.',
      means:
        'An estimate, in money, of eight kinds of cost that a client would bear by leaving today: economic risk, evaluation, learning, set-up, benefits lost, money lost, personal ties, presence. The index saturates each of them and gives a lower bound (what is known) and an upper bound (what it could be at most, were everything known).',
      doesNotMean:
        'It is neither a probability of staying nor a measure of satisfaction. A high amount with a high `negative_share` is constraint, not loyalty: such clients leave at the first opportunity. The hours, rates and scales are defaults to be set, not findings.',
      source:
        'Typology after Burnham, Frels and Mahajan (2003); constraints and satisfaction after Julander and Söderlund (2003). Amounts and scales are conventions of this add-in.',
      exampleMeans: 'The switching cost of every account of the table, spilled below the formula.',
    },
  },
  fields: {
    index: 'Index from 0 to 100 of what is known (lower bound).',
    index_high: 'Index from 0 to 100 if everything unknown were at its highest (upper bound).',
    negative_share: 'Share of constraints (money lost, pull of retroactive concessions) in the amount.',
    ratio: 'Amount divided by the annual revenue. A published mean, in one industry, is one third.',
    held: 'Held by contract, from 0 to 100.',
    suction: 'Concessions that the forecast volume would still earn.',
    economic_risk: 'Cost of a change that goes wrong on critical lines.',
    evaluation: 'Cost of searching and comparing suppliers.',
    learning: 'Cost of training users again.',
    setup: 'Cost of setting up sites and redoing what is custom-made.',
    benefit_loss: 'Concessions and valued facilitation that would be lost.',
    monetary_loss: 'Exit penalty or shortfall, and committed stock.',
    personal: 'Cost of convincing the contacts tied to us.',
    brand: 'Cost of replacing our visible presence.',
    coverage_economic_risk: 'Coverage of economic risk.',
    coverage_evaluation: 'Coverage of evaluation.',
    coverage_learning: 'Coverage of learning.',
    coverage_setup: 'Coverage of set-up.',
    coverage_benefit_loss: 'Coverage of benefits lost.',
    coverage_monetary_loss: 'Coverage of money lost.',
    coverage_personal: 'Coverage of personal ties.',
    coverage_brand: 'Coverage of presence.',
    live_contracts: 'Contracts in force.',
    expired_contracts: 'Contracts that have expired.',
    pending_contracts: 'Contracts that have not started.',
    remaining_months: 'Longest committed term, in months.',
    incumbency: 'The amount spread over the renewal term, as a share of the revenue: the price gap that a rival has to bridge.',
  },
  words: ['economic_risk', 'evaluation', 'learning', 'setup', 'benefit_loss', 'monetary_loss', 'personal', 'brand'],
});
