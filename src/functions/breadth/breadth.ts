/** BREADTH: how widely the client uses us. `explain` shows each family's part of the effective number n1. */
import { breadth, type Breadth } from '../../metrics/breadth/breadth';
import { metricFunction } from '../accounts';
import { accounts, asOf, output, table, tables } from '../declare';

export const breadthFunction = metricFunction<Breadth>({
  id: 'BREADTH',
  parameters: [accounts, table('references'), asOf, output, tables],
  outputs: ['references', 'families', 'effective', 'effective2', 'evenness', 'entry_points', 'range_coverage', 'parts', 'explain'],
  example: '=TENURE.BREADTH(Accounts[#All],References[#All],DATE(2026,11,21))',
  metric: breadth,
  explains: 'effective',
  results: [
    { name: 'references', value: (breadth) => breadth.references },
    { name: 'families', value: (breadth) => breadth.families },
    { name: 'effective', value: (breadth) => breadth.effective, none: 'no_shares' },
    { name: 'effective2', value: (breadth) => breadth.effective2, none: 'no_shares' },
    { name: 'evenness', value: (breadth) => breadth.evenness, none: 'no_families' },
    { name: 'entry_points', value: (breadth) => breadth.entryPoints },
    { name: 'range_coverage', value: (breadth) => breadth.rangeCoverage, none: 'no_catalogue' },
    { name: 'eligible_families', value: (breadth) => breadth.eligibleFamilies, none: 'no_catalogue' },
    { name: 'lines', value: (breadth) => breadth.lines },
    { name: 'family_revenue', value: (breadth) => breadth.familyRevenue },
    { name: 'coverage', value: (breadth) => breadth.coverage },
  ],
});
