/**
 * What the installed base adds to the switching cost: economic risk, evaluation, learning, set-up. crit_i = (criticality − 1)/4,
 * tr_i = trained users × adoption (at most 1); what is unknown counts 0 and lowers the coverage, line by line.
 */
import { distinctByAccount, pairCodes, type PairCodes } from '../../portfolio/distinct';
import type { Portfolio } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import type { Table } from '../../tables/read';
import { activeLines, type ActiveLines } from '../active-lines';
import { shown, type Driver } from '../metric';
import { SumsByKey } from '../numeric/sums-by-key';

export interface LinePart {
  readonly economicRisk: number;
  readonly evaluation: number;
  readonly learning: number;
  readonly setup: number;
  /** Active lines, distinct references, non-blank families, non-blank (country, site). */
  readonly count: number;
  readonly references: number;
  readonly families: number;
  readonly sites: number;
  readonly customLines: number;
  readonly revenue: number;
  /** Sums of crit_i and of tr_i. */
  readonly criticality: number;
  readonly trained: number;
  readonly coverage: { readonly economicRisk: number; readonly evaluation: number; readonly learning: number; readonly setup: number };
}

const NOTHING: LinePart = {
  economicRisk: 0,
  evaluation: 0,
  learning: 0,
  setup: 0,
  count: 0,
  references: 0,
  families: 0,
  sites: 0,
  customLines: 0,
  revenue: 0,
  criticality: 0,
  trained: 0,
  coverage: { economicRisk: 0, evaluation: 0, learning: 0, setup: 0 },
};

/** The columns of the references table that this part reads, fetched once for all accounts. */
class Columns {
  readonly lines: ActiveLines;
  readonly places: PairCodes;
  private readonly criticality: Float64Array;
  private readonly trained: Float64Array;
  private readonly adoption: Float64Array;
  private readonly hours: Float64Array;
  private readonly custom: Float64Array;

  constructor(
    portfolio: Portfolio,
    readonly table: Table,
  ) {
    this.lines = activeLines(portfolio);
    this.places = pairCodes(table.codes('country'), table.codes('site'), table.rowCount);
    this.criticality = table.numbersOrUnknown('business_critical_1_5');
    this.trained = table.numbersOrUnknown('trained_users');
    this.adoption = table.numbersOrUnknown('adoption_pct');
    this.hours = table.numbersOrUnknown('training_hours');
    this.custom = table.numbersOrUnknown('is_custom');
  }

  /** What one active line says, written into `line`. */
  read(row: number, s: SettingValues, line: Line): void {
    const revenue = this.lines.revenue[row]!;
    const rating = this.criticality[row]!;
    const users = this.trained[row]! * Math.min(1, Math.max(0, this.adoption[row]!));
    const hours = this.hours[row]!;
    const custom = this.custom[row]!;
    line.revenue = revenue;
    line.riskKnown = !Number.isNaN(rating);
    line.criticality = line.riskKnown ? (rating - 1) / 4 : 0;
    line.risk = s.p_fail * line.criticality * revenue;
    line.learningKnown = !Number.isNaN(users);
    line.trained = line.learningKnown ? users : 0;
    line.hours = Number.isNaN(hours) ? s.h_learn : hours;
    line.learning = s.wage_hour * line.trained * line.hours;
    line.setupKnown = this.places.codes[row]! >= 0 && !Number.isNaN(custom);
    line.isCustom = custom === 1;
    line.custom = line.isCustom ? s.c_custom * revenue : 0;
  }
}

class Line {
  revenue = 0;
  riskKnown = false;
  criticality = 0;
  risk = 0;
  learningKnown = false;
  trained = 0;
  hours = 0;
  learning = 0;
  setupKnown = false;
  isCustom = false;
  custom = 0;
}

enum Sum {
  Risk,
  Learning,
  Custom,
  Criticality,
  Trained,
  Revenue,
  Length,
}
enum Count {
  Lines,
  RiskKnown,
  LearningKnown,
  SetupKnown,
  Custom,
  Length,
}

/** The sums and counts of every account, in one pass over the rows as they stand: memory is read in a row, whatever the order of the accounts. */
class LineTotals {
  readonly columns: Columns;
  private readonly sums: SumsByKey;
  private readonly counts: Int32Array;
  /** Distinct ones of each account. */
  readonly references: Int32Array;
  readonly families: Int32Array;
  readonly sites: Int32Array;

  constructor(portfolio: Portfolio, table: Table) {
    this.columns = new Columns(portfolio, table);
    const accountCount = portfolio.accountIds.size;
    this.sums = new SumsByKey(accountCount * Sum.Length);
    this.counts = new Int32Array(accountCount * Count.Length);
    const settings = Array.from({ length: accountCount }, (_, account) => portfolio.settingsOf(account));
    const accounts = table.codes('account_id')!.codes;
    const rows = portfolio.rowsOf('references')!;
    const { kept } = rows;
    const { active } = this.columns.lines;
    const [family, { places }] = [table.codes('family'), this.columns];
    this.references = this.columns.lines.references;
    this.families =
      family === undefined ? new Int32Array(accountCount) : distinctByAccount(rows, active, family.codes, family.dictionary.size);
    this.sites = distinctByAccount(rows, active, places.codes, places.size);
    const line = new Line();
    for (let row = 0; row < table.rowCount; row++) {
      if (active[row] === 0 || kept[row] === 0) continue;
      const account = accounts[row]!;
      this.columns.read(row, settings[account]!, line);
      const sum = account * Sum.Length;
      this.sums.add(sum + Sum.Risk, line.risk);
      this.sums.add(sum + Sum.Learning, line.learning);
      this.sums.add(sum + Sum.Custom, line.custom);
      this.sums.add(sum + Sum.Criticality, line.criticality);
      this.sums.add(sum + Sum.Trained, line.trained);
      this.sums.add(sum + Sum.Revenue, line.revenue);
      const count = account * Count.Length;
      this.counts[count + Count.Lines]!++;
      if (line.riskKnown) this.counts[count + Count.RiskKnown]!++;
      if (line.learningKnown) this.counts[count + Count.LearningKnown]!++;
      if (line.setupKnown) this.counts[count + Count.SetupKnown]!++;
      if (line.isCustom) this.counts[count + Count.Custom]!++;
    }
  }

  sum(account: number, which: Sum): number {
    return this.sums.value(account * Sum.Length + which);
  }

  count(account: number, which: Count): number {
    return this.counts[account * Count.Length + which]!;
  }
}

const prepared = new WeakMap<Portfolio, LineTotals>();

function totalsOf(portfolio: Portfolio, table: Table): LineTotals {
  let totals = prepared.get(portfolio);
  if (totals === undefined) prepared.set(portfolio, (totals = new LineTotals(portfolio, table)));
  return totals;
}

export function linePart(portfolio: Portfolio, account: number, s: SettingValues, drivers: Driver[] | undefined): LinePart {
  const table = portfolio.table('references');
  if (table === undefined) return NOTHING;
  const totals = totalsOf(portfolio, table);
  const c = totals.columns;
  c.lines.check(account);
  const count = totals.count(account, Count.Lines);
  if (count === 0) return NOTHING;
  const [references, families, sites] = [totals.references[account]!, totals.families[account]!, totals.sites[account]!];
  const part: LinePart = {
    economicRisk: totals.sum(account, Sum.Risk),
    evaluation: s.wage_hour * (s.h_rfp * families + s.h_ref * references),
    learning: totals.sum(account, Sum.Learning),
    setup: s.wage_hour * s.h_site * sites + totals.sum(account, Sum.Custom),
    count,
    references,
    families,
    sites,
    customLines: totals.count(account, Count.Custom),
    revenue: totals.sum(account, Sum.Revenue),
    criticality: totals.sum(account, Sum.Criticality),
    trained: totals.sum(account, Sum.Trained),
    coverage: {
      economicRisk: totals.count(account, Count.RiskKnown) / count,
      evaluation: 1,
      learning: totals.count(account, Count.LearningKnown) / count,
      setup: totals.count(account, Count.SetupKnown) / count,
    },
  };
  if (drivers !== undefined) addDrivers(c, c.lines.rows(account), s, part, drivers);
  return part;
}

function addDrivers(c: Columns, rows: Int32Array, s: SettingValues, part: LinePart, drivers: Driver[]): void {
  const line = new Line();
  const activeRows: number[] = [];
  for (const row of rows) {
    if (c.lines.active[row] === 0) continue;
    const source = c.table.sourceRow(row);
    activeRows.push(source);
    c.read(row, s, line);
    const steps = [
      ['economic_risk', line.risk, `p_fail ${shown(s.p_fail)} × criticality ${shown(line.criticality)} × revenue ${shown(line.revenue)}`],
      ['learning', line.learning, `wage_hour ${shown(s.wage_hour)} × trained ${shown(line.trained)} × hours ${shown(line.hours)}`],
      ['setup', line.custom, `c_custom ${shown(s.c_custom)} × revenue ${shown(line.revenue)}`],
    ] as const;
    for (const [component, amount, formula] of steps) {
      if (amount > 0) drivers.push({ component, item: c.table.text('line_id', row), table: 'references', rows: [source], formula, amount });
    }
  }
  const counted = [
    ['evaluation', 'families', 'h_rfp', part.families],
    ['evaluation', 'references', 'h_ref', part.references],
    ['setup', 'sites', 'h_site', part.sites],
  ] as const;
  for (const [component, item, hours, times] of counted) {
    if (times === 0) continue;
    const formula = `wage_hour ${shown(s.wage_hour)} × ${hours} ${shown(s[hours])} × ${item} ${times}`;
    drivers.push({ component, item, table: 'references', rows: activeRows, formula, amount: s.wage_hour * s[hours] * times });
  }
}
