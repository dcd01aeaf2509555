/** INSTALLEDBASE: what a client has from us, country by country, under which contracts and until when (001-L1a). One row for each account and country. */
import { installedBase, type CountryBase, type InstalledBase } from '../../metrics/breadth/installed-base';
import { listFunction } from '../spill';
import { accounts, asOf, output, table, tables } from '../parameters';

export const installedBaseFunction = listFunction<InstalledBase, CountryBase>({
  id: 'INSTALLEDBASE',
  life: 'position',
  parameters: [accounts, table('references'), table('contracts'), asOf, output, tables],
  example: '=TENURE.INSTALLEDBASE(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21))',
  metric: installedBase,
  title: { name: 'country', look: 'text' },
  items: ({ countries }) => countries,
  titleOf: ({ country }) => country,
  itemColumns: [
    { name: 'lines', look: 'count', value: (base) => base.lines },
    { name: 'references', look: 'count', value: (base) => base.references },
    { name: 'families', look: 'count', value: (base) => base.families },
    { name: 'sites', look: 'count', value: (base) => base.sites },
    { name: 'revenue', look: 'amount', value: (base) => base.revenue },
    { name: 'named_contracts', look: 'count', value: (base) => base.contracts },
    { name: 'earliest_end', look: 'date', value: (base) => base.earliestEnd, none: 'no_end_known' },
    { name: 'latest_end', look: 'date', value: (base) => base.latestEnd, none: 'no_end_known' },
    { name: 'completeness', look: 'share', value: (base) => base.completeness },
  ],
  results: [
    { name: 'countries', look: 'count', value: (base) => base.known },
    { name: 'first_end', look: 'date', value: (base) => base.earliestEnd, none: 'no_end_known' },
    { name: 'last_end', look: 'date', value: (base) => base.latestEnd, none: 'no_end_known' },
    { name: 'total_completeness', look: 'share', value: (base) => base.completeness, none: 'no_lines' },
    { name: 'newest', look: 'date', value: (base) => base.newest, none: 'no_line_date' },
    { name: 'age_days', look: 'count', value: (base) => base.ageDays, none: 'no_line_date' },
  ],
  outputs: ['parts', 'countries', 'first_end', 'last_end', 'total_completeness'],
});
