/** BREADTHHEIGHT: did an account grow by using more references or by buying more of each, between two dates? */
import { breadthHeight, breadthHeightReads, type BreadthHeight } from '../../metrics/breadth/breadth-height';
import { metricResult, readAccountsCall, type MetricFunction } from '../accounts';
import { accounts, asOf, output, table, tables, type FunctionDeclaration, type Parameter } from '../declare';
import { CallError } from '../faults';

const asOfBefore: Parameter = { key: 'as_of_before', kind: 'date' };

const declared: Omit<MetricFunction<BreadthHeight>, 'metric'> = {
  id: 'BREADTHHEIGHT',
  parameters: [accounts, table('references'), asOfBefore, asOf, output, tables],
  outputs: ['breadth', 'height', 'parts', 'explain'],
  example: '=TENURE.BREADTHHEIGHT(Accounts[#All],References[#All],DATE(2025,11,21),DATE(2026,11,21))',
  explains: 'revenue_growth',
  results: [
    { name: 'breadth', value: (result) => result.breadth, none: 'not_at_both_dates' },
    { name: 'height', value: (result) => result.height, none: 'not_at_both_dates' },
    { name: 'revenue_growth', value: (result) => result.growth, none: 'not_at_both_dates' },
    { name: 'difference', value: (result) => result.difference },
    { name: 'breadth_amount', value: (result) => result.breadthAmount, none: 'not_at_both_dates' },
    { name: 'height_amount', value: (result) => result.heightAmount, none: 'not_at_both_dates' },
    { name: 'references_before', value: (result) => result.referencesBefore },
    { name: 'references', value: (result) => result.references },
    { name: 'per_reference_before', value: (result) => result.heightBefore, none: 'no_use_then' },
    { name: 'per_reference', value: (result) => result.heightNow, none: 'no_use_then' },
    { name: 'revenue_before', value: (result) => result.revenueBefore },
    { name: 'revenue', value: (result) => result.revenue },
    { name: 'comparison', value: (result) => result.comparison },
    { name: 'coverage', value: (result) => result.coverage },
    { name: 'newest', value: (result) => result.newest, none: 'no_line_date', date: true },
    { name: 'age_days', value: (result) => result.ageDays, none: 'no_line_date' },
  ],
};

export const breadthHeightFunction: FunctionDeclaration = {
  ...declared,
  columns: ['account_id', ...declared.results.map(({ name }) => name)],
  reads: ['accounts', 'references'],
  run(args, context) {
    const call = readAccountsCall(declared, breadthHeightReads, args, context);
    const before = call.dates.get('as_of_before')!;
    if (before > call.dates.get('as_of')!) throw new CallError({ code: 'dates_reversed', argument: 'as_of_before' });
    return metricResult(call, { ...declared, metric: breadthHeight(before) });
  },
};
