/**
 * GIVEGET: what was given and obtained, account by account; `explain` shows every give and get of one account. GIVERATE: the same rows
 * year by year, grouped by negotiator, approver, department, kind or account (003-A3, 003-O2). A group that a bad cell concerns has one row that says so;
 * an unknown id has one at the end.
 */
import { giveGet, type GiveGet } from '../../metrics/exchange/give-get';
import { giveRateReads, giveRates, rateGroups, type RateGroup, type YearOfGroup } from '../../metrics/exchange/give-get/rates';
import { metricFunction, readAccountsCall } from '../accounts';
import type { AnyGiven, CallContext, FunctionDeclaration, Matrix } from '../declare';
import { accounts, asOf, output, table, tables } from '../parameters';
import { findingError } from '../errors';
import { filledRow, type Column } from '../shape';
import { rowsByAccount } from '../spill';

export const giveGetFunction = metricFunction<GiveGet>({
  id: 'GIVEGET',
  life: 'evidence',
  parameters: [accounts, table('concessions'), asOf, output, tables],
  outputs: ['balance', 'ratio', 'unpaired', 'register', 'advocacy', 'parts', 'explain'],
  example: '=TENURE.GIVEGET(Accounts[#All],Concessions[#All],DATE(2026,11,21),"balance",References[#All])',
  metric: giveGet,
  explains: 'balance',
  results: [
    { name: 'balance', look: 'amount', value: (exchange) => exchange.balance },
    { name: 'ratio', look: 'share', value: (exchange) => exchange.ratio, none: 'nothing_given' },
    { name: 'given', look: 'amount', value: (exchange) => exchange.given },
    { name: 'obtained', look: 'amount', value: (exchange) => exchange.obtained },
    { name: 'gives', look: 'count', value: (exchange) => exchange.gives },
    { name: 'gets', look: 'count', value: (exchange) => exchange.gets },
    { name: 'unpaired', look: 'count', value: (exchange) => exchange.unpaired },
    { name: 'unpaired_amount', look: 'amount', value: (exchange) => exchange.unpairedAmount },
    { name: 'register', look: 'share', value: (exchange) => exchange.register, none: 'no_get' },
    { name: 'advocacy', look: 'amount', value: (exchange) => exchange.advocacy },
    { name: 'internal_cost', look: 'amount', value: (exchange) => exchange.internalCost },
    { name: 'exceptional_amount', look: 'amount', value: (exchange) => exchange.exceptionalAmount },
    { name: 'internal_hours', look: 'count', value: (exchange) => exchange.internalHours },
    { name: 'exceptional', look: 'count', value: (exchange) => exchange.exceptional },
    { name: 'one_sided', look: 'count', value: (exchange) => exchange.oneSided },
    { name: 'one_sided_amount', look: 'amount', value: (exchange) => exchange.oneSidedAmount },
    { name: 'give_rate', look: 'share', value: (exchange) => exchange.giveRate, none: 'no_negotiation' },
    { name: 'give_rate_before', look: 'share', value: (exchange) => exchange.giveRateBefore, none: 'no_negotiation' },
    { name: 'days_given', look: 'count', value: (exchange) => exchange.daysGiven },
    { name: 'days_obtained', look: 'count', value: (exchange) => exchange.daysObtained },
    { name: 'orphans', look: 'count', value: (exchange) => exchange.orphans },
    { name: 'circular', look: 'count', value: (exchange) => exchange.circular },
    { name: 'unvalued', look: 'count', value: (exchange) => exchange.unvalued },
    { name: 'undirected', look: 'count', value: (exchange) => exchange.undirected },
    { name: 'coverage', look: 'share', value: (exchange) => exchange.coverage },
    { name: 'newest', look: 'date', value: (exchange) => exchange.newest, none: 'no_concession' },
    { name: 'age_days', look: 'count', value: (exchange) => exchange.ageDays, none: 'no_concession' },
  ],
});

const columns: readonly Column<YearOfGroup>[] = [
  { name: 'year', look: 'count', value: ({ year }) => year },
  { name: 'gives', look: 'count', value: ({ gives }) => gives },
  { name: 'gets', look: 'count', value: ({ gets }) => gets },
  { name: 'given', look: 'amount', value: ({ given }) => given },
  { name: 'obtained', look: 'amount', value: ({ obtained }) => obtained },
  { name: 'unpaired', look: 'count', value: ({ unpaired }) => unpaired },
  { name: 'one_sided', look: 'count', value: ({ oneSided }) => oneSided },
  { name: 'give_rate', look: 'share', value: (year) => year.giveRate, none: 'no_negotiation' },
  { name: 'give_rate_change', look: 'share', value: ({ change }) => change, none: 'no_year_before' },
  { name: 'internal_hours', look: 'count', value: ({ internalHours }) => internalHours },
  { name: 'internal_cost', look: 'amount', value: ({ internalCost }) => internalCost },
];

const declared = {
  id: 'GIVERATE',
  life: 'evidence',
  parameters: [accounts, table('concessions'), asOf, output, tables],
  outputs: rateGroups,
  columns: [{ name: 'group', look: 'text' }, ...columns],
  example: '=TENURE.GIVERATE(Accounts[#All],Concessions[#All],DATE(2026,11,21),"negotiator")',
} as const satisfies Omit<FunctionDeclaration, 'run'>;

export const giveRateFunction: FunctionDeclaration = {
  ...declared,
  reads: giveRateReads,
  run(given: AnyGiven, context: CallContext): Matrix {
    const call = readAccountsCall(declared, giveRateReads, given, context);
    const { portfolio, output: by, writer } = call;
    const width = declared.columns.length;
    const nameOf = (group = writer.word('total')): string => (group === '' ? writer.word('unknown') : group);
    const rows = giveRates(portfolio, by as RateGroup).map((found) =>
      'stoppedBy' in found
        ? filledRow([nameOf(found.group)], width, findingError(found.stoppedBy, writer.language))
        : [nameOf(found.group), ...columns.map((column) => writer.cell(column, found))],
    );
    const unknown = rowsByAccount(call, width, () => undefined);
    return [writer.header(declared.columns), ...rows, ...unknown];
  },
};
