/**
 * REBATEEXPECTED and REBATEPROB: the expected value of a concession while the volume is uncertain, and how probable each tier is.
 * mean and sd are of the volume still to come, beside what was bought to date.
 */
import { expectedRebate } from '../../metrics/concessions/expected-rebate';
import { tierProbabilities, type TierProbability } from '../../metrics/concessions/tier-probabilities';
import type { UncertainVolume } from '../../metrics/concessions/uncertain-volume';
import { withoutInvocation } from '../arguments';
import type { CallContext, FunctionDeclaration, Matrix } from '../declare';
import { Writer, type Column } from '../shape';
import { readAmount, readLaw, readTerms } from './rebate-arguments';

const uncertainVolume = (mean: unknown, sd: unknown, law: unknown, toDate: unknown): UncertainVolume => ({
  mean: readAmount(mean, 'mean'),
  sd: readAmount(sd, 'sd'),
  law: readLaw(law),
  toDate: readAmount(toDate, 'to_date', 0),
});

export const rebateExpectedFunction: FunctionDeclaration = {
  id: 'REBATEEXPECTED',
  parameters: [
    { key: 'mean', kind: 'value' },
    { key: 'sd', kind: 'value' },
    { key: 'tiers', kind: 'range' },
    { key: 'method', kind: 'value', optional: true },
    { key: 'law', kind: 'value', optional: true },
    { key: 'to_date', kind: 'value', optional: true },
    { key: 'inclusive', kind: 'value', optional: true },
  ],
  outputs: [],
  columns: ['amount'],
  example: '=TENURE.REBATEEXPECTED(260000,40000,"100000:0.02;250000:0.03;500000:0.05")',
  run: (given) => {
    const args = withoutInvocation(given);
    return [[expectedRebate(uncertainVolume(args[0], args[1], args[4], args[5]), readTerms(args[2], args[3], args[6])) + 0]];
  },
};

const columns: readonly Column<TierProbability>[] = [
  { name: 'tier', value: ({ tier }) => tier },
  { name: 'probability', value: ({ probability }) => probability },
  { name: 'conditional_mean', value: ({ conditionalMean }) => conditionalMean, none: 'impossible_tier' },
  { name: 'rebate', value: ({ rebate }) => rebate, none: 'impossible_tier' },
];

export const rebateProbFunction: FunctionDeclaration = {
  id: 'REBATEPROB',
  parameters: [
    { key: 'mean', kind: 'value' },
    { key: 'sd', kind: 'value' },
    { key: 'tiers', kind: 'range' },
    { key: 'law', kind: 'value', optional: true },
    { key: 'to_date', kind: 'value', optional: true },
  ],
  outputs: [],
  columns: columns.map(({ name }) => name),
  example: '=TENURE.REBATEPROB(260000,40000,"100000:0.02;250000:0.03;500000:0.05")',
  run: (given: readonly unknown[], context: CallContext): Matrix => {
    const args = withoutInvocation(given);
    const tiers = tierProbabilities(uncertainVolume(args[0], args[1], args[3], args[4]), readTerms(args[2], null, null));
    const writer = new Writer(context.language, false);
    return [columns.map(({ name }) => name), ...tiers.map((tier) => columns.map((column) => writer.cell(column, tier)))];
  },
};
