/**
 * FACILITATION: what we do beyond the contract, and how much of it the client knows. It takes no further tables, hence no exchange
 * rates: each account's amounts stay in its own currency.
 */
import { facilitation, type Facilitation } from '../../metrics/exchange/facilitation';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table } from '../declare';

export const facilitationFunction = metricFunction<Facilitation>({
  id: 'FACILITATION',
  parameters: [accounts, table('facilitations'), asOf, output],
  outputs: ['value', 'valued_share', 'unseen', 'cost', 'due', 'parts', 'explain'],
  example: '=TENURE.FACILITATION(Accounts[#All],Facilitations[#All],DATE(2026,11,21),"unseen")',
  metric: facilitation,
  explains: 'value',
  results: [
    { name: 'value', value: (ledger) => ledger.value },
    { name: 'valued', value: (ledger) => ledger.valued },
    { name: 'valued_share', value: (ledger) => ledger.valuedShare, none: 'no_facilitation' },
    { name: 'unseen', value: (ledger) => ledger.unseen },
    { name: 'cost', value: (ledger) => ledger.cost },
    { name: 'ratio', value: (ledger) => ledger.ratio, none: 'no_facilitation_cost' },
    { name: 'due', value: (ledger) => ledger.due },
    { name: 'services', value: (ledger) => ledger.services },
    { name: 'service_kinds', value: (ledger) => ledger.kinds },
    { name: 'blank_values', value: (ledger) => ledger.blankValues },
    { name: 'blank_costs', value: (ledger) => ledger.blankCosts },
    { name: 'unclassified', value: (ledger) => ledger.unclassified },
    { name: 'coverage', value: (ledger) => ledger.coverage },
    { name: 'newest', value: (ledger) => ledger.newest, none: 'no_service', date: true },
    { name: 'age_days', value: (ledger) => ledger.ageDays, none: 'no_service' },
    { name: 'currency', value: (ledger) => ledger.currency },
  ],
});
