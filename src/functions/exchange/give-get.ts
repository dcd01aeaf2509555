/**
 * GIVEGET: what was given and obtained, account by account; `explain` shows every give and get of one account. GIVERATE: the same rows
 * year by year, grouped by negotiator, approver, department, kind or account (003-A3, 003-O2). A group that a bad cell concerns has one row that says so;
 * an unknown id has one at the end.
 */
import { giveGet, type GiveGet } from '../../metrics/exchange/give-get';
import { giveRateReads, giveRates, rateGroups, type RateGroup, type YearOfGroup } from '../../metrics/exchange/give-get/rates';
import type { TableName } from '../../tables/declarations/index';
import { metricFunction, readAccountsCall } from '../accounts';
import { accounts, asOf, output, table, tables, type CallContext, type FunctionDeclaration, type Matrix } from '../declare';
import { findingError } from '../errors';
import { errorRow, type Column } from '../shape';
import { rowsByAccount } from '../spill';

export const giveGetFunction = metricFunction<GiveGet>({
  id: 'GIVEGET',
  parameters: [accounts, table('concessions'), asOf, output, tables],
  outputs: ['balance', 'ratio', 'unpaired', 'register', 'advocacy', 'parts', 'explain'],
  example: '=TENURE.GIVEGET(Accounts[#All],Concessions[#All],DATE(2026,11,21),"balance",References[#All])',
  metric: giveGet,
  explains: 'balance',
  results: [
    { name: 'balance', value: (exchange) => exchange.balance },
    { name: 'ratio', value: (exchange) => exchange.ratio, none: 'nothing_given' },
    { name: 'given', value: (exchange) => exchange.given },
    { name: 'obtained', value: (exchange) => exchange.obtained },
    { name: 'gives', value: (exchange) => exchange.gives },
    { name: 'gets', value: (exchange) => exchange.gets },
    { name: 'unpaired', value: (exchange) => exchange.unpaired },
    { name: 'unpaired_amount', value: (exchange) => exchange.unpairedAmount },
    { name: 'register', value: (exchange) => exchange.register, none: 'no_get' },
    { name: 'advocacy', value: (exchange) => exchange.advocacy },
    { name: 'internal_cost', value: (exchange) => exchange.internalCost },
    { name: 'exceptional_amount', value: (exchange) => exchange.exceptionalAmount },
    { name: 'internal_hours', value: (exchange) => exchange.internalHours },
    { name: 'exceptional', value: (exchange) => exchange.exceptional },
    { name: 'one_sided', value: (exchange) => exchange.oneSided },
    { name: 'one_sided_amount', value: (exchange) => exchange.oneSidedAmount },
    { name: 'give_rate', value: (exchange) => exchange.giveRate, none: 'no_negotiation' },
    { name: 'give_rate_before', value: (exchange) => exchange.giveRateBefore, none: 'no_negotiation' },
    { name: 'days_given', value: (exchange) => exchange.daysGiven },
    { name: 'days_obtained', value: (exchange) => exchange.daysObtained },
    { name: 'orphans', value: (exchange) => exchange.orphans },
    { name: 'circular', value: (exchange) => exchange.circular },
    { name: 'unvalued', value: (exchange) => exchange.unvalued },
    { name: 'undirected', value: (exchange) => exchange.undirected },
    { name: 'coverage', value: (exchange) => exchange.coverage },
    { name: 'newest', value: (exchange) => exchange.newest, none: 'no_concession', date: true },
    { name: 'age_days', value: (exchange) => exchange.ageDays, none: 'no_concession' },
  ],
});

const columns: readonly Column<YearOfGroup>[] = [
  { name: 'year', value: ({ year }) => year },
  { name: 'gives', value: ({ gives }) => gives },
  { name: 'gets', value: ({ gets }) => gets },
  { name: 'given', value: ({ given }) => given },
  { name: 'obtained', value: ({ obtained }) => obtained },
  { name: 'unpaired', value: ({ unpaired }) => unpaired },
  { name: 'one_sided', value: ({ oneSided }) => oneSided },
  { name: 'give_rate', value: (year) => year.giveRate, none: 'no_negotiation' },
  { name: 'give_rate_change', value: ({ change }) => change, none: 'no_year_before' },
  { name: 'internal_hours', value: ({ internalHours }) => internalHours },
  { name: 'internal_cost', value: ({ internalCost }) => internalCost },
];

const declared = {
  id: 'GIVERATE',
  parameters: [accounts, table('concessions'), asOf, output, tables],
  outputs: rateGroups,
  columns: ['group', ...columns.map(({ name }) => name)],
  example: '=TENURE.GIVERATE(Accounts[#All],Concessions[#All],DATE(2026,11,21),"negotiator")',
} as const;

export const giveRateFunction: FunctionDeclaration = {
  ...declared,
  reads: Object.keys(giveRateReads) as TableName[],
  run(args: readonly unknown[], context: CallContext): Matrix {
    const call = readAccountsCall(declared, giveRateReads, args, context);
    const { portfolio, output: by, writer } = call;
    const width = declared.columns.length;
    const nameOf = (group: string | undefined): string =>
      group === undefined ? writer.word('total') : group === '' ? writer.word('unknown') : group;
    const rows = giveRates(portfolio, by as RateGroup).map((found) =>
      'stoppedBy' in found
        ? errorRow([nameOf(found.group)], width, findingError(found.stoppedBy, writer.language))
        : [nameOf(found.group), ...columns.map((column) => writer.cell(column, found))],
    );
    const unknown = rowsByAccount(call, width, () => undefined);
    return [writer.header(declared.columns), ...rows, ...unknown];
  },
};
