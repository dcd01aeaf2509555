/** BREADTH: how widely the client uses us. `explain` shows each family's part of the effective number n1. */
import { breadth, type Breadth } from '../../metrics/breadth/breadth';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../parameters';

export const breadthFunction = metricFunction<Breadth>({
  id: 'BREADTH',
  life: 'position',
  parameters: [accounts, table('references'), asOf, output, tables],
  outputs: ['references', 'families', 'effective', 'effective2', 'evenness', 'entry_points', 'range_coverage', 'parts', 'explain'],
  example: '=TENURE.BREADTH(Accounts[#All],References[#All],DATE(2026,11,21))',
  metric: breadth,
  explains: 'effective',
  results: [
    { name: 'references', look: 'count', value: (breadth) => breadth.references },
    { name: 'families', look: 'count', value: (breadth) => breadth.families },
    { name: 'effective', look: 'decimal', value: (breadth) => breadth.effective, none: 'no_shares' },
    { name: 'effective2', look: 'decimal', value: (breadth) => breadth.effective2, none: 'no_shares' },
    { name: 'evenness', look: 'decimal', value: (breadth) => breadth.evenness, none: 'no_families' },
    { name: 'entry_points', look: 'count', value: (breadth) => breadth.entryPoints },
    { name: 'range_coverage', look: 'share', value: (breadth) => breadth.rangeCoverage, none: 'no_catalogue' },
    { name: 'eligible_families', look: 'count', value: (breadth) => breadth.eligibleFamilies, none: 'no_catalogue' },
    { name: 'lines', look: 'count', value: (breadth) => breadth.lines },
    { name: 'family_revenue', look: 'amount', value: (breadth) => breadth.familyRevenue },
    { name: 'coverage', look: 'share', value: (breadth) => breadth.coverage },
  ],
});
