/**
 * The installed base by country (001-L1a): what a client has from us, where, under which contracts and until when, worldwide; for one's own use. Over the lines
 * active at as_of; lines of unknown country stand together under ''. The end of a line is the committed end of its contract while that is in force or to come,
 * else its own end date (not before as_of). Completeness as in info-balance.ts: mean over the lines of the share known of {contract, end date,
 * site, family}. NaN without lines, and for ends that no line knows.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { NO_CODE } from '../../tables/dictionary';
import { activeLines, LINE_READS } from '../active-lines';
import { contractClockAt, contractClockReads } from '../contracts/contract-clock';
import type { Metric } from '../metric';
import { newestLine, NEWEST_LINE_READS } from './newest-line';
import { NeumaierSum, sumOf } from '../numeric/sum';

export interface CountryBase {
  /** '' for lines of unknown country. */
  readonly country: string;
  readonly lines: number;
  readonly references: number;
  readonly families: number;
  readonly sites: number;
  readonly revenue: number;
  /** Contracts of the account that its lines name. */
  readonly contracts: number;
  /** Serials; NaN when no line knows its end. */
  readonly earliestEnd: number;
  readonly latestEnd: number;
  readonly completeness: number;
}

export interface InstalledBase {
  /** The largest revenue first. */
  readonly countries: readonly CountryBase[];
  readonly known: number;
  readonly lines: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
  readonly completeness: number;
  readonly newest: number;
  readonly ageDays: number;
}

const ASPECTS = 4;

class Country {
  lines = 0;
  facts = 0;
  readonly references = new Set<number>();
  readonly families = new Set<number>();
  readonly sites = new Set<number>();
  readonly contracts = new Set<number>();
  readonly revenue = new NeumaierSum();
  readonly ends: number[] = [];
}

/** By contract code, the committed end of the account's contracts that are in force or to come; NaN without an end date. */
function committedEnds(portfolio: Portfolio, account: number): Map<number, number> {
  const ends = new Map<number, number>();
  const rows = portfolio.rowsOf('contracts');
  for (const row of rows?.rows(account) ?? []) {
    const clock = contractClockAt(portfolio, rows!.table, row);
    const code = rows!.table.codes('contract_id')!.codes[row]!;
    // Where notice can be given on any day, the term has no end.
    if (code !== NO_CODE)
      ends.set(
        code,
        clock.status === 'expired' || (clock.cut !== true && Number.isNaN(clock.noticeDeadline)) ? Number.NaN : clock.committedEnd,
      );
  }
  return ends;
}

const earliest = (ends: readonly number[]): number => (ends.length === 0 ? Number.NaN : ends.reduce((a, b) => Math.min(a, b)));
const latest = (ends: readonly number[]): number => (ends.length === 0 ? Number.NaN : ends.reduce((a, b) => Math.max(a, b)));

function countriesOf(portfolio: Portfolio, account: number): Map<string, Country> {
  const lines = activeLines(portfolio);
  const { table } = lines;
  const found = new Map<string, Country>();
  if (table === undefined) return found;
  const contractEnds = committedEnds(portfolio, account);
  const code = (column: string, row: number): number => table.codes(column)?.codes[row] ?? NO_CODE;
  for (const row of lines.rows(account)) {
    if (lines.active[row] === 0) continue;
    const name = table.text('country', row);
    let country = found.get(name);
    if (country === undefined) found.set(name, (country = new Country()));
    const [contract, site, family] = [code('contract_id', row), code('site', row), code('family', row)];
    const ownEnd = table.number('end_date', row);
    const end = contractEnds.get(contract) ?? Number.NaN;
    country.lines++;
    country.revenue.add(lines.revenue[row]!);
    country.references.add(code('reference_id', row));
    if (family !== NO_CODE) country.families.add(family);
    if (site !== NO_CODE) country.sites.add(site);
    if (contractEnds.has(contract)) country.contracts.add(contract);
    const last = Number.isNaN(end) ? ownEnd : end;
    if (!Number.isNaN(last)) country.ends.push(last);
    country.facts += [contract !== NO_CODE, !Number.isNaN(last), site !== NO_CODE, family !== NO_CODE].filter(Boolean).length;
  }
  for (const country of found.values()) country.references.delete(NO_CODE);
  return found;
}

export const installedBase: Metric<InstalledBase> = {
  reads: {
    accounts: ['segment', 'currency'],
    references: [...LINE_READS, ...NEWEST_LINE_READS, 'family', 'country', 'site', 'contract_id'],
    contracts: contractClockReads.contracts!,
  },
  compute(portfolio, account) {
    const found = countriesOf(portfolio, account);
    const countries = [...found].map(
      ([country, base]): CountryBase => ({
        country,
        lines: base.lines,
        references: base.references.size,
        families: base.families.size,
        sites: base.sites.size,
        revenue: base.revenue.value,
        contracts: base.contracts.size,
        earliestEnd: earliest(base.ends),
        latestEnd: latest(base.ends),
        completeness: base.facts / (ASPECTS * base.lines),
      }),
    );
    countries.sort((a, b) => b.revenue - a.revenue || (a.country < b.country ? -1 : 1));
    const ends = [...found.values()].flatMap((country) => country.ends);
    const lines = sumOf(countries.map((country) => country.lines));
    return {
      countries,
      known: countries.filter(({ country }) => country !== '').length,
      lines,
      earliestEnd: earliest(ends),
      latestEnd: latest(ends),
      completeness: lines === 0 ? Number.NaN : [...found.values()].reduce((sum, { facts }) => sum + facts, 0) / (ASPECTS * lines),
      ...newestLine(portfolio, account),
    };
  },
};
