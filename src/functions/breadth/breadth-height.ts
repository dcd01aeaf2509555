/** BREADTHHEIGHT: did an account grow by using more references or by buying more of each, between two dates? */
import { breadthHeight, breadthHeightReads, type BreadthHeight } from '../../metrics/breadth/breadth-height';
import { metricResult, readAccountsCall, type MetricFunction } from '../accounts';
import { defineFunction } from '../declare';
import { accounts, asOf, asOfBefore, output, table, tables } from '../parameters';
import { CallError } from '../faults';
import { accountId } from '../shape';

const parameters = [accounts, table('references'), asOfBefore, asOf, output, tables] as const;

const declared: Omit<MetricFunction<BreadthHeight>, 'metric'> = {
  id: 'BREADTHHEIGHT',
  life: 'position',
  parameters,
  outputs: ['breadth', 'height', 'parts', 'explain'],
  example: '=TENURE.BREADTHHEIGHT(Accounts[#All],References[#All],DATE(2025,11,21),DATE(2026,11,21))',
  explains: 'revenue_growth',
  results: [
    { name: 'breadth', look: 'decimal', value: (result) => result.breadth, none: 'not_at_both_dates' },
    { name: 'height', look: 'decimal', value: (result) => result.height, none: 'not_at_both_dates' },
    { name: 'revenue_growth', look: 'share', value: (result) => result.growth, none: 'not_at_both_dates' },
    { name: 'difference', look: 'amount', value: (result) => result.difference },
    { name: 'breadth_amount', look: 'amount', value: (result) => result.breadthAmount, none: 'not_at_both_dates' },
    { name: 'height_amount', look: 'amount', value: (result) => result.heightAmount, none: 'not_at_both_dates' },
    { name: 'references_before', look: 'count', value: (result) => result.referencesBefore },
    { name: 'references', look: 'count', value: (result) => result.references },
    { name: 'per_reference_before', look: 'amount', value: (result) => result.heightBefore, none: 'no_use_then' },
    { name: 'per_reference', look: 'amount', value: (result) => result.heightNow, none: 'no_use_then' },
    { name: 'revenue_before', look: 'amount', value: (result) => result.revenueBefore },
    { name: 'revenue', look: 'amount', value: (result) => result.revenue },
    { name: 'comparison', look: 'text', value: (result) => result.comparison },
    { name: 'coverage', look: 'share', value: (result) => result.coverage },
    { name: 'newest', look: 'date', value: (result) => result.newest, none: 'no_line_date' },
    { name: 'age_days', look: 'count', value: (result) => result.ageDays, none: 'no_line_date' },
  ],
};

export const breadthHeightFunction = defineFunction({
  ...declared,
  parameters,
  columns: [accountId, ...declared.results],
  reads: breadthHeightReads,
  run(given, context) {
    const call = readAccountsCall(declared, breadthHeightReads, given, context);
    const { as_of_before: before, as_of: day } = given;
    if (before > day) throw new CallError({ code: 'dates_reversed', argument: 'as_of_before' });
    return metricResult(call, { ...declared, metric: breadthHeight(before) });
  },
});
