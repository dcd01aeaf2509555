/**
 * FACILITATION: what we do beyond the contract, and how much of it the client knows. Without exchange rates among the further tables each account's
 * amounts stay in its own currency.
 */
import { facilitation, type Facilitation } from '../../metrics/exchange/facilitation';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';

export const facilitationFunction = metricFunction<Facilitation>({
  id: 'FACILITATION',
  life: 'evidence',
  parameters: [accounts, table('facilitations'), asOf, output, tables],
  outputs: ['value', 'valued_share', 'unseen', 'cost', 'due', 'parts', 'explain'],
  example: '=TENURE.FACILITATION(Accounts[#All],Facilitations[#All],DATE(2026,11,21),"unseen")',
  amounts: 'own',
  metric: facilitation,
  explains: 'value',
  results: [
    { name: 'value', look: 'amount', value: (ledger) => ledger.value },
    { name: 'valued', look: 'amount', value: (ledger) => ledger.valued },
    { name: 'valued_share', look: 'share', value: (ledger) => ledger.valuedShare, none: 'no_facilitation' },
    { name: 'unseen', look: 'amount', value: (ledger) => ledger.unseen },
    { name: 'cost', look: 'amount', value: (ledger) => ledger.cost },
    { name: 'ratio', look: 'share', value: (ledger) => ledger.ratio, none: 'no_facilitation_cost' },
    { name: 'due', look: 'count', value: (ledger) => ledger.due },
    { name: 'services', look: 'count', value: (ledger) => ledger.services },
    { name: 'service_kinds', look: 'count', value: (ledger) => ledger.kinds },
    { name: 'blank_values', look: 'count', value: (ledger) => ledger.blankValues },
    { name: 'blank_costs', look: 'count', value: (ledger) => ledger.blankCosts },
    { name: 'unclassified', look: 'count', value: (ledger) => ledger.unclassified },
    { name: 'coverage', look: 'share', value: (ledger) => ledger.coverage },
    { name: 'newest', look: 'date', value: (ledger) => ledger.newest, none: 'no_service' },
    { name: 'age_days', look: 'count', value: (ledger) => ledger.ageDays, none: 'no_service' },
    { name: 'currency', look: 'text', value: (ledger) => ledger.currency },
  ],
});
