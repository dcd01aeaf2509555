/**
 * REBATEEXPECTED and REBATEPROB: the expected value of a concession while the volume is uncertain, and how probable each tier is.
 * mean and sd are of the volume still to come, beside what was bought to date.
 */
import { expectedRebate } from '../../metrics/concessions/expected-rebate';
import { tierProbabilities, type TierProbability } from '../../metrics/concessions/tier-probabilities';
import type { UncertainVolume } from '../../metrics/concessions/uncertain-volume';
import { defineFunction } from '../declare';
import { Writer, type Column } from '../shape';
import { amount, inclusive, law, method, termsOf, tiers } from './rebate-arguments';

const [mean, sd, toDate] = [amount('mean'), amount('sd'), amount('to_date', 0)];

const uncertainVolume = (given: Readonly<{ mean: number; sd: number; law: UncertainVolume['law']; to_date: number }>): UncertainVolume => ({
  mean: given.mean,
  sd: given.sd,
  law: given.law,
  toDate: given.to_date,
});

export const rebateExpectedFunction = defineFunction({
  id: 'REBATEEXPECTED',
  life: 'owed',
  parameters: [mean, sd, tiers, method, law, toDate, inclusive],
  outputs: [],
  columns: [{ name: 'amount', look: 'amount' }],
  example: '=TENURE.REBATEEXPECTED(260000,40000,"100000:0.02;250000:0.03;500000:0.05")',
  run: (given) => [[expectedRebate(uncertainVolume(given), termsOf(given)) + 0]],
});

const columns: readonly Column<TierProbability>[] = [
  { name: 'tier', look: 'count', value: ({ tier }) => tier },
  { name: 'probability', look: 'share', value: ({ probability }) => probability },
  { name: 'conditional_mean', look: 'cents', value: ({ conditionalMean }) => conditionalMean, none: 'impossible_tier' },
  { name: 'rebate', look: 'cents', value: ({ rebate }) => rebate, none: 'impossible_tier' },
];

export const rebateProbFunction = defineFunction({
  id: 'REBATEPROB',
  life: 'owed',
  parameters: [mean, sd, tiers, law, toDate],
  outputs: [],
  columns,
  example: '=TENURE.REBATEPROB(260000,40000,"100000:0.02;250000:0.03;500000:0.05")',
  run: (given, context) => {
    const found = tierProbabilities(uncertainVolume(given), termsOf(given));
    const writer = new Writer(context.language, false);
    return [columns.map(({ name }) => name), ...found.map((tier) => columns.map((column) => writer.cell(column, tier)))];
  },
});
