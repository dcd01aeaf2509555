/** The schemes of each contract out of the table `schemes`: rows of one scheme_id are the parts of one scheme. */
import { BadCell, choiceCodes, parseNumber } from '../../../tables/cell';
import { codeOfCurrency } from '../../../tables/currency-codes';
import { columnOf } from '../../../tables/declarations/index';
import { CellError, type Finding } from '../../../tables/findings';
import type { Table } from '../../../tables/read';
import { wordsFor } from '../../../tables/read-words';
import { parseTiersText } from '../../../tables/tier-text';
import { growthFault, isTiersFault, withLimits, type Tiers, type TiersFault } from '../../../tables/tiers';
import { normaliseWord } from '../../../tables/words';
import { isGrowth, type RebateMethod, type RebateTerms } from '../rebate';
import { MONTHS_OF_A_YEAR, PeriodCalendar } from './calendar';
import { filterOf } from './filter';
import type { Carry, Measure, Scheme, SchemePart, WithinPeriod } from './scheme';

export const schemeReads = [
  ...['scheme_id', 'contract_id', 'method', 'basis', 'accrual_basis', 'tiers', 'inclusive', 'per', 'qualifier'],
  ...['families_in', 'families_out', 'references_in', 'references_out', 'valid_from', 'valid_to', 'period_months', 'fiscal_year_start'],
  ...['within_period', 'cap', 'floor', 'min_commit', 'shortfall_price', 'carry', 'growth_base', 'order', 'reduces', 'reduced'],
  ...['currency', 'entity', 'cost_object', 'paid_to_date', 'volume_forecast', 'volume_forecast_sd'],
];

/** What a scheme takes from its contract where its own cells say nothing. */
export interface OfContract {
  readonly start: number;
  readonly currency: string;
}

/** What is one thing for the whole scheme: its rows have to agree. */
const SHARED = [
  'contract_id',
  'basis',
  'per',
  'qualifier',
  'accrual_basis',
  'period_months',
  'fiscal_year_start',
  'order',
  'reduces',
  'reduced',
  'currency',
];

const YEAR_BACK = wordsFor(({ concessions }) => concessions.yearBack);

const rowsByContract = new WeakMap<Table, Map<string, Map<string, number[]>>>();
const NONE: ReadonlyMap<string, readonly number[]> = new Map();

/** The rows of each scheme that a contract has, by scheme id. */
export function schemeRows(table: Table | undefined, contract: string): ReadonlyMap<string, readonly number[]> {
  if (table === undefined) return NONE;
  let contracts = rowsByContract.get(table);
  if (contracts === undefined) rowsByContract.set(table, (contracts = grouped(table)));
  return contracts.get(contract) ?? NONE;
}

function grouped(table: Table): Map<string, Map<string, number[]>> {
  const contracts = new Map<string, Map<string, number[]>>();
  for (let row = 0; row < table.rowCount; row++) {
    const [contract, id] = [table.text('contract_id', row), table.text('scheme_id', row)];
    const schemes = contracts.get(contract) ?? new Map<string, number[]>();
    contracts.set(contract, schemes.set(id, [...(schemes.get(id) ?? []), row]));
  }
  return contracts;
}

/** Throws the CellError of a cell that can't be read, or of rows that don't fit together. */
export function schemeOf(table: Table, id: string, rows: readonly number[], contract: OfContract): Scheme {
  const reader = new RowReader(table);
  rows.forEach((row) => reader.check(row));
  const first = rows[0]!;
  if (id === '') reader.refuse(first, 'scheme_id', 'missing_required');
  for (const row of rows)
    for (const column of SHARED)
      if (reader.shown(column, row) !== reader.shown(column, first))
        reader.refuse(row, column, 'scheme_differs', String(table.sourceRow(first)));
  const parts = rows.map((row) => reader.part(row, contract)).sort((a, b) => a.from - b.from);
  parts.forEach((part, i) => {
    if (i > 0 && part.from <= parts[i - 1]!.to) part.refuse('valid_from', 'scheme_overlap');
  });
  const months = orElse(table.number('period_months', first), MONTHS_OF_A_YEAR);
  const perUnit = parts.some(({ terms, method }) => terms?.tiers.unit === 'amount' && method !== 'lump');
  const basis = reader.choice<Measure>('basis', first);
  if (perUnit && basis === 'revenue') parts[0]!.refuse('basis', 'amount_needs_units');
  const counted: Measure = basis ?? (perUnit ? 'units' : 'revenue');
  const qualifier = reader.choice<Measure | 'wallet_share'>('qualifier', first);
  const reduces = table.number('reduces', first) === 1;
  const forward = rows.some((row) => reader.choice('method', row) === 'forward');
  return {
    id,
    basis: counted,
    qualifier: qualifier === 'wallet_share' ? 'revenue' : (qualifier ?? counted),
    ofWallet: qualifier === 'wallet_share',
    accrual: reader.choice<Scheme['accrual']>('accrual_basis', first) ?? (forward ? 'earned' : 'effective'),
    months,
    calendar: new PeriodCalendar(parts[0]!.from, months, table.number('fiscal_year_start', first)),
    order: table.number('order', first),
    reduces,
    reduced: Number.isNaN(table.number('reduced', first)) ? reduces : table.number('reduced', first) === 1,
    currency: codeOfCurrency(table.text('currency', first)) || contract.currency,
    entity: table.text('entity', first),
    costObject: table.text('cost_object', first),
    parts,
  };
}

const orElse = (value: number, otherwise: number): number => (value >= 1 ? value : otherwise);

class RowReader {
  private readonly faults = new Map<number, Finding>();

  constructor(private readonly table: Table) {
    for (const finding of table.findings)
      if (finding.severity === 'error' && !this.faults.has(finding.row)) this.faults.set(finding.row, finding);
  }

  check(row: number): void {
    const fault = this.faults.get(this.table.sourceRow(row));
    if (fault !== undefined) throw new CellError(fault);
  }

  refuse(row: number, column: string, code: Finding['code'], expected?: string): never {
    throw new CellError(this.table.report(row, column, code, 'error', this.shown(column, row), expected));
  }

  /** What stands in a cell, as rows are compared and faults shown. */
  shown(column: string, row: number): string {
    const value = this.table.number(column, row);
    return Number.isNaN(value) ? this.table.text(column, row) : String(value);
  }

  choice<Code extends string>(column: string, row: number): Code | undefined {
    return choiceCodes(columnOf('schemes', column))[this.table.number(column, row)] as Code | undefined;
  }

  part(row: number, contract: OfContract): SchemePart {
    const number = (column: string): number => this.table.number(column, row);
    const text = (column: string): string => this.table.text(column, row);
    const asked = this.choice<RebateMethod | 'forward' | 'commitment'>('method', row);
    const hasTiers = text('tiers') !== '';
    if (asked === undefined && (hasTiers || Number.isNaN(number('min_commit')))) this.refuse(row, 'method', 'missing_required');
    // The new rate on later units only is what each slice at its own rate gives; what differs is when it is accrued.
    const forwardless = asked === 'forward' ? 'incremental' : asked;
    const method = forwardless ?? 'commitment';
    const from = Number.isNaN(number('valid_from')) ? contract.start : number('valid_from');
    const to = Number.isNaN(number('valid_to')) ? Infinity : number('valid_to');
    if (Number.isNaN(from)) this.refuse(row, 'valid_from', 'missing_required');
    if (to < from) this.refuse(row, 'valid_to', 'reversed_dates');
    const baseText = text('growth_base');
    const baseYearBack = YEAR_BACK.has(normaliseWord(baseText));
    const within = this.choice<WithinPeriod>('within_period', row);
    return {
      from,
      to,
      method,
      terms: method === 'commitment' ? undefined : this.terms(row, method, baseYearBack ? '' : baseText),
      baseYearBack,
      within,
      minCommit: number('min_commit'),
      shortfallPrice: number('shortfall_price'),
      carry: this.choice<Carry>('carry', row) ?? 'none',
      paidToDate: number('paid_to_date'),
      forecast: number('volume_forecast'),
      forecastSd: number('volume_forecast_sd'),
      ...filterOf({
        familiesIn: text('families_in'),
        familiesOut: text('families_out'),
        referencesIn: text('references_in'),
        referencesOut: text('references_out'),
      }),
      refuse: (column, code, expected) => this.refuse(row, column, code, expected),
    };
  }

  private terms(row: number, method: RebateMethod, baseText: string): RebateTerms | undefined {
    if (this.table.text('tiers', row) === '') return undefined;
    const parsed = baseText === '' ? Number.NaN : parseNumber(baseText);
    if (parsed instanceof BadCell) this.refuse(row, 'growth_base', 'not_a_number');
    return {
      tiers: this.tiers(row, method),
      method,
      inclusive: this.table.number('inclusive', row) !== 0,
      ...(parsed > 0 ? { base: parsed } : {}),
    };
  }

  private tiers(row: number, method: RebateMethod): Tiers {
    const amounts = method === 'lump' || this.choice('per', row) === 'amount';
    const tiers = parseTiersText(this.table.text('tiers', row), amounts ? 'amount' : 'rate');
    if (isTiersFault(tiers)) return this.refuseTiers(row, 'tiers', tiers);
    const fault = isGrowth(method) ? growthFault(tiers) : undefined;
    if (fault !== undefined) this.refuseTiers(row, 'tiers', fault);
    const [cap, floor] = [this.table.number('cap', row), this.table.number('floor', row)];
    if (Number.isNaN(cap) && Number.isNaN(floor)) return tiers;
    const limited = withLimits(tiers, { ...(Number.isNaN(cap) ? {} : { cap }), ...(Number.isNaN(floor) ? {} : { floor }) });
    return isTiersFault(limited) ? this.refuseTiers(row, Number.isNaN(cap) ? 'floor' : 'cap', limited) : limited;
  }

  private refuseTiers(row: number, column: string, { code, tier, value }: TiersFault): never {
    return this.refuse(row, column, code, `${tier}: ${value}`);
  }
}
