/**
 * What the installed base adds to the switching cost (domain.md 2.3, C1 to C4): economic risk, evaluation, learning, set-up. crit_i = (criticality − 1)/4,
 * tr_i = trained users × adoption (at most 1); what is unknown counts 0 and lowers the coverage, line by line (2.4).
 */
import { DistinctCounter, pairCodes, type PairCodes } from '../../portfolio/distinct';
import type { Portfolio } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations';
import type { CodeColumn, Table } from '../../tables/read';
import { activeLines, type ActiveLines } from '../active-lines';
import { shown, type Driver } from '../metric';
import { NeumaierSum } from '../numeric/sum';

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
  economicRisk: 0, evaluation: 0, learning: 0, setup: 0, count: 0, references: 0, families: 0, sites: 0, customLines: 0, revenue: 0, criticality: 0, trained: 0,
  coverage: { economicRisk: 0, evaluation: 0, learning: 0, setup: 0 },
};

/** The columns of the references table that this part reads, fetched once for all accounts. */
interface Columns {
  readonly table: Table;
  readonly lines: ActiveLines;
  readonly criticality: Float64Array;
  readonly trained: Float64Array;
  readonly adoption: Float64Array;
  readonly hours: Float64Array;
  readonly custom: Float64Array;
  readonly reference: Int32Array;
  readonly family: CodeColumn | undefined;
  readonly places: PairCodes;
  readonly references: DistinctCounter;
  readonly families: DistinctCounter;
  readonly sites: DistinctCounter;
}

const prepared = new WeakMap<Portfolio, Columns>();

function columnsOf(portfolio: Portfolio, table: Table): Columns {
  let columns = prepared.get(portfolio);
  if (columns === undefined) {
    const unknown = new Float64Array(table.rowCount).fill(Number.NaN);
    const reference = table.codes('reference_id')!;
    const family = table.codes('family');
    const places = pairCodes(table.codes('country'), table.codes('site'), table.rowCount);
    columns = {
      table,
      lines: activeLines(portfolio),
      criticality: table.numbers('business_critical_1_5') ?? unknown,
      trained: table.numbers('trained_users') ?? unknown,
      adoption: table.numbers('adoption_pct') ?? unknown,
      hours: table.numbers('training_hours') ?? unknown,
      custom: table.numbers('is_custom') ?? unknown,
      reference: reference.codes,
      family,
      places,
      references: new DistinctCounter(reference.dictionary.size),
      families: new DistinctCounter(family?.dictionary.size ?? 0),
      sites: new DistinctCounter(places.size),
    };
    prepared.set(portfolio, columns);
  }
  return columns;
}

export function linePart(portfolio: Portfolio, account: number, s: SettingValues, drivers: Driver[] | undefined): LinePart {
  const table = portfolio.table('references');
  if (table === undefined) return NOTHING;
  const c = columnsOf(portfolio, table);
  const { active, revenue } = c.lines;
  const [risk, learning, custom, criticalities, trainedSum, revenueSum] = Array.from({ length: 6 }, () => new NeumaierSum()) as [
    NeumaierSum, NeumaierSum, NeumaierSum, NeumaierSum, NeumaierSum, NeumaierSum,
  ];
  let [count, customLines, riskKnown, learningKnown, setupKnown] = [0, 0, 0, 0, 0];
  c.references.begin();
  c.families.begin();
  c.sites.begin();
  for (const row of c.lines.rows(account)) {
    if (active[row] === 0) continue;
    count++;
    const own = revenue[row]!;
    revenueSum.add(own);
    c.references.add(c.reference[row]!);
    if (c.family !== undefined) c.families.add(c.family.codes[row]!);
    const place = c.places.codes[row]!;
    c.sites.add(place);

    const rating = c.criticality[row]!;
    if (!Number.isNaN(rating)) {
      riskKnown++;
      const criticality = (rating - 1) / 4;
      criticalities.add(criticality);
      const amount = s.p_fail * criticality * own;
      risk.add(amount);
      if (drivers !== undefined && amount > 0) {
        drivers.push(lineDriver(c, row, 'economic_risk', `p_fail ${shown(s.p_fail)} × criticality ${shown(criticality)} × revenue ${shown(own)}`, amount));
      }
    }

    const [users, adoption] = [c.trained[row]!, c.adoption[row]!];
    if (!Number.isNaN(users) && !Number.isNaN(adoption)) {
      learningKnown++;
      const trained = users * Math.min(1, Math.max(0, adoption));
      trainedSum.add(trained);
      const hours = Number.isNaN(c.hours[row]!) ? s.h_learn : c.hours[row]!;
      const amount = s.wage_hour * trained * hours;
      learning.add(amount);
      if (drivers !== undefined && amount > 0) {
        drivers.push(lineDriver(c, row, 'learning', `wage_hour ${shown(s.wage_hour)} × trained ${shown(trained)} × hours ${shown(hours)}`, amount));
      }
    }

    const isCustom = c.custom[row]!;
    if (place >= 0 && !Number.isNaN(isCustom)) setupKnown++;
    if (isCustom === 1) {
      customLines++;
      const amount = s.c_custom * own;
      custom.add(amount);
      if (drivers !== undefined && amount > 0) drivers.push(lineDriver(c, row, 'setup', `c_custom ${shown(s.c_custom)} × revenue ${shown(own)}`, amount));
    }
  }
  if (count === 0) return NOTHING;
  const [references, families, sites] = [c.references.count, c.families.count, c.sites.count];
  const consult = s.wage_hour * s.h_rfp * families;
  const qualify = s.wage_hour * s.h_ref * references;
  const install = s.wage_hour * s.h_site * sites;
  if (drivers !== undefined) {
    const rows = Array.from(c.lines.rows(account)).filter((row) => active[row] === 1).map((row) => table.sourceRow(row));
    const counted = (component: string, item: string, parameter: string, hours: number, times: number, amount: number): Driver => ({
      component, item, table: 'references', rows, formula: `wage_hour ${shown(s.wage_hour)} × ${parameter} ${shown(hours)} × ${item} ${times}`, amount,
    });
    drivers.push(counted('evaluation', 'families', 'h_rfp', s.h_rfp, families, consult));
    drivers.push(counted('evaluation', 'references', 'h_ref', s.h_ref, references, qualify));
    if (sites > 0) drivers.push(counted('setup', 'sites', 'h_site', s.h_site, sites, install));
  }
  return {
    economicRisk: risk.value,
    evaluation: consult + qualify,
    learning: learning.value,
    setup: install + custom.value,
    count,
    references,
    families,
    sites,
    customLines,
    revenue: revenueSum.value,
    criticality: criticalities.value,
    trained: trainedSum.value,
    coverage: { economicRisk: riskKnown / count, evaluation: 1, learning: learningKnown / count, setup: setupKnown / count },
  };
}

const lineDriver = (c: Columns, row: number, component: string, formula: string, amount: number): Driver => ({
  component,
  item: c.table.text('line_id', row),
  table: 'references',
  rows: [c.table.sourceRow(row)],
  formula,
  amount,
});
