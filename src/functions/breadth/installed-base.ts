/** INSTALLEDBASE: what a client has from us, country by country, under which contracts and until when (001-L1a). One row for each account and country. */
import { installedBase, type CountryBase, type InstalledBase } from '../../metrics/breadth/installed-base';
import { listFunction } from '../spill';
import { accounts, asOf, output, table, tables } from '../declare';

export const installedBaseFunction = listFunction<InstalledBase, CountryBase>({
  id: 'INSTALLEDBASE',
  parameters: [accounts, table('references'), table('contracts'), asOf, output, tables],
  example: '=TENURE.INSTALLEDBASE(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21))',
  metric: installedBase,
  title: 'country',
  items: ({ countries }) => countries,
  titleOf: ({ country }) => country,
  itemColumns: [
    { name: 'lines', value: (base) => base.lines },
    { name: 'references', value: (base) => base.references },
    { name: 'families', value: (base) => base.families },
    { name: 'sites', value: (base) => base.sites },
    { name: 'revenue', value: (base) => base.revenue },
    { name: 'named_contracts', value: (base) => base.contracts },
    { name: 'earliest_end', value: (base) => base.earliestEnd, none: 'no_end_known', date: true },
    { name: 'latest_end', value: (base) => base.latestEnd, none: 'no_end_known', date: true },
    { name: 'completeness', value: (base) => base.completeness },
  ],
  results: [
    { name: 'countries', value: (base) => base.known },
    { name: 'first_end', value: (base) => base.earliestEnd, none: 'no_end_known', date: true },
    { name: 'last_end', value: (base) => base.latestEnd, none: 'no_end_known', date: true },
    { name: 'total_completeness', value: (base) => base.completeness, none: 'no_lines' },
    { name: 'newest', value: (base) => base.newest, none: 'no_line_date', date: true },
    { name: 'age_days', value: (base) => base.ageDays, none: 'no_line_date' },
  ],
  outputs: ['parts', 'countries', 'first_end', 'last_end', 'total_completeness'],
});
