/**
 * The evidence of one account, added up by (dimension, group): observations, admitted errors, kept commitments. Evidence
 * loses weight with age: half of it each half-life. What is dated after as_of is not there yet.
 *
 * Error admission: hours between our disclosure and the client's complaint; we were first when positive. v = 1/(1 + exp(−hours/tau)). Disclosed
 * and never raised: 1. Raised and never disclosed: the hours since it was raised, negative. Neither: no evidence. The evidence is dated by
 * the incident itself, so that an earlier admission, which is never a worse one, doesn't lose weight by being older. An admission on the day
 * of as_of never counts worse than silence.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import type { TableName } from '../../tables/declarations/index';
import { cellCount, conductFacts } from './trust-dimensions';
import { NeumaierSum } from '../numeric/sum';
import { SumsByKey } from '../numeric/sums-by-key';
import { observationsOf } from './trust-observations';

/** What one table contributes to a (dimension, group). */
export interface EvidencePart {
  readonly table: TableName;
  /** Rows used, as people count them. */
  readonly rows: number[];
  readonly weights: NeumaierSum;
  /** Weight × value. */
  readonly values: NeumaierSum;
}

/** Used for one account after another: making its arrays for each would cost more than adding up. */
export class Evidence {
  readonly counts = new Int32Array(cellCount);
  newest = Number.NaN;
  /** Kept when asked for, to explain: the contributions of the tables, by (dimension, group). */
  parts: EvidencePart[][] | undefined;
  private halfLife = Number.NaN;
  private readonly weights = new SumsByKey(cellCount);
  private readonly values = new SumsByKey(cellCount);

  constructor(private readonly asOf: number) {}

  begin(halfLife: number, keepParts: boolean): void {
    this.halfLife = halfLife;
    this.newest = Number.NaN;
    this.counts.fill(0);
    this.weights.clearAll();
    this.values.clearAll();
    this.parts = keepParts ? Array.from({ length: cellCount }, () => []) : undefined;
  }

  /** W: the weight of the evidence after ageing. */
  weight(cell: number): number {
    return this.weights.value(cell);
  }

  /** m: its weighted mean, NaN without evidence. */
  mean(cell: number): number {
    const mean = this.values.value(cell) / this.weights.value(cell);
    return mean > 1 ? 1 : mean;
  }

  add(cell: number, value: number, weight: number, date: number, table: TableName, sourceRow: number): void {
    if (!(weight > 0)) return;
    const aged = weight * 2 ** (-(this.asOf - date) / this.halfLife);
    this.weights.add(cell, aged);
    this.values.add(cell, aged * value);
    this.counts[cell]!++;
    if (!(date <= this.newest)) this.newest = date;
    if (this.parts === undefined) return;
    let part = this.parts[cell]!.find((known) => known.table === table);
    if (part === undefined) this.parts[cell]!.push((part = { table, rows: [], weights: new NeumaierSum(), values: new NeumaierSum() }));
    part.rows.push(sourceRow);
    part.weights.add(aged);
    part.values.add(aged * value);
  }
}

const evidences = new WeakMap<Portfolio, Evidence>();

/** Holds until it is asked for again. */
export function evidenceOf(portfolio: Portfolio, account: number, settings: SettingValues, keepParts: boolean): Evidence {
  let evidence = evidences.get(portfolio);
  if (evidence === undefined) evidences.set(portfolio, (evidence = new Evidence(portfolio.asOf)));
  evidence.begin(settings.half_life_days, keepParts);
  addObservations(portfolio, account, settings, evidence);
  addIncidents(portfolio, account, settings, evidence);
  addCommitments(portfolio, account, evidence);
  return evidence;
}

function addObservations(portfolio: Portfolio, account: number, settings: SettingValues, evidence: Evidence): void {
  const observations = observationsOf(portfolio);
  const rows = portfolio.rowsOf('observations');
  if (observations === undefined || rows === undefined) return;
  observations.check(account);
  for (const row of rows.rows(account)) {
    const [cell, date] = [observations.cell[row]!, observations.date[row]!];
    if (cell < 0 || date > portfolio.asOf) continue;
    const weight = observations.weight[row]! * (settings.trust_authority ? observations.authority[row]! : 1);
    evidence.add(cell, observations.value[row]!, weight, date, 'observations', rows.table.sourceRow(row));
  }
}

/** Severity over 3; a middling one when unknown. */
const severityWeight = (severity: number): number => (Number.isNaN(severity) ? 1 : severity / 3);

function addIncidents(portfolio: Portfolio, account: number, settings: SettingValues, evidence: Evidence): void {
  const rows = portfolio.rowsOf('incidents');
  if (rows === undefined) return;
  const { table } = rows;
  const { asOf } = portfolio;
  for (const row of rows.rows(account)) {
    const day = Math.floor(table.number('occurred_at', row));
    if (!(day <= asOf)) continue;
    const value = admissionValue(table.number('disclosed_at', row), table.number('raised_by_customer_at', row), asOf, settings.tau_hours);
    if (Number.isNaN(value)) continue;
    evidence.add(conductFacts, value, severityWeight(table.number('severity_1_5', row)), day, 'incidents', table.sourceRow(row));
  }
}

/**
 * Days by which we spoke before the client did, negative when it had to complain first; Infinity when it never had to; NaN when nobody has spoken
 * by the end of the day `asOf`. Moments in days with hours.
 */
export function admissionLead(disclosed: number, raised: number, asOf: number): number {
  const hasDisclosed = Math.floor(disclosed) <= asOf;
  const hasRaised = Math.floor(raised) <= asOf;
  if (!hasRaised) return hasDisclosed ? Infinity : Number.NaN;
  const silence = -Math.max(0, asOf - raised);
  return hasDisclosed ? Math.max(raised - disclosed, silence) : silence;
}

const admissionValue = (disclosed: number, raised: number, asOf: number, tauHours: number): number =>
  1 / (1 + Math.exp((-admissionLead(disclosed, raised, asOf) * 24) / tauHours));

function addCommitments(portfolio: Portfolio, account: number, evidence: Evidence): void {
  const rows = portfolio.rowsOf('commitments');
  if (rows === undefined) return;
  const { table } = rows;
  for (const row of rows.rows(account)) {
    const [due, kept] = [table.number('due_date', row), table.number('kept', row)];
    if (!(due <= portfolio.asOf) || Number.isNaN(kept)) continue;
    evidence.add(conductFacts, kept, severityWeight(table.number('severity_1_5', row)), due, 'commitments', table.sourceRow(row));
  }
}
