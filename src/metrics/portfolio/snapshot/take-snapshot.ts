/**
 * A snapshot: what is known of every account on a day, what each figure is made of, and what didn't come from the client's rows since the snapshot
 * before. The pane and SNAPSHOT take it from here.
 */
import { stages, type Stage } from '../../../portfolio/life';
import type { Portfolio } from '../../../portfolio/portfolio';
import { isoDate } from '../../../tables/dates';
import { NO_CODE } from '../../../tables/dictionary';
import { valueOf } from '../../../tables/answer';
import { AccountFigures } from '../account-figures';
import { driversOf, unknownFigures, type Drivers, type Unknown } from '../drivers';
import { rankedClients, portfolioFigures, type PortfolioFigureName, type Ranked } from '../portfolio-figures';
import { EffectsSince, type Again, type Effects } from './effects';
import { DEFINITIONS } from './definitions';
import { earlierRow } from './merged-row';
import { nameFor, newestUpTo, type FigureName, type Snapshot, type SnapshotRow, type Snapshots } from './read-snapshots';
import { modelsOf, modelsText, ratesText, settingsText } from './settings-text';

export interface TakenRow {
  readonly id: string;
  readonly name: string;
  readonly formerIds: string;
  readonly stage: Stage;
  readonly segment: string;
  readonly currency: string;
  readonly riskStatus: string;
  /** What has an answer. */
  readonly figures: ReadonlyMap<FigureName, number | string>;
  readonly unknown: ReadonlyMap<PortfolioFigureName, Unknown>;
  readonly drivers: Drivers;
  readonly effects: Effects;
}

export interface TakenSnapshot {
  readonly name: string;
  readonly asOf: number;
  /** '' for the first. */
  readonly previous: string;
  readonly settings: string;
  readonly rates: string;
  readonly reporting: string;
  readonly model: string;
  /** Accounts at each stage, and clients with a figure that isn't known. */
  readonly counts: readonly (readonly [stage: Stage | 'without', count: number])[];
  readonly rows: readonly TakenRow[];
}

/** The rows of an account in an earlier snapshot, under its id or a former one. */
export function formerRows(snapshot: Snapshot, id: string, formerIds: readonly string[]): SnapshotRow[] {
  return [id, ...formerIds].flatMap((one) => snapshot.rows.get(one) ?? []);
}

const splitIds = (text: string): string[] =>
  text
    .split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '');

function knownFigures(figures: AccountFigures, isClient: boolean, rank: number): Map<FigureName, number | string> {
  const found = new Map<FigureName, number | string>();
  for (const name of Object.keys(portfolioFigures) as PortfolioFigureName[]) {
    if (!isClient && !portfolioFigures[name].evidence) continue;
    const value = valueOf(portfolioFigures[name].read(figures));
    if (value !== undefined && value !== '' && !Number.isNaN(value)) found.set(name, value);
  }
  if (!Number.isNaN(rank)) found.set('rank', rank);
  return found;
}

/** A snapshot being taken: the pane takes its rows in slices. `kept`: the snapshots of the workbook; the newest up to the day is the one before. */
export class SnapshotTaking {
  private readonly clients: ReadonlyMap<number, Ranked>;
  private readonly before: Snapshot | undefined;
  private readonly since: EffectsSince | undefined;
  /** Those that have a row. */
  readonly accounts: readonly number[];

  constructor(
    private readonly portfolio: Portfolio,
    again: Again,
    private readonly kept: Snapshots,
  ) {
    this.before = newestUpTo(kept, portfolio.asOf);
    this.clients = rankedClients(portfolio);
    this.since = this.before === undefined ? undefined : new EffectsSince(portfolio, again, this.before);
    this.accounts = [...new Set(portfolio.asked)].filter((account) => account !== NO_CODE && portfolio.isKnown(account));
  }

  *rows(): Iterable<TakenRow> {
    for (const account of this.accounts) yield this.row(account, this.clients.get(account));
  }

  with(rows: readonly TakenRow[]): TakenSnapshot {
    const { asOf, rates, settings } = this.portfolio;
    return {
      name: nameFor(isoDate(asOf), this.kept),
      asOf,
      previous: this.before?.name ?? '',
      settings: settingsText(settings),
      rates: ratesText(rates.byCurrency),
      reporting: rates.reporting,
      model: modelsText(modelsOf(this.portfolio)),
      counts: [
        ...stages.map((stage) => [stage, rows.filter((row) => row.stage === stage).length] as const),
        ['without', rows.filter(({ unknown }) => unknown.size > 0).length] as const,
      ],
      rows,
    };
  }

  private row(account: number, client: Ranked | undefined): TakenRow {
    const { portfolio } = this;
    const figures = client?.figures ?? new AccountFigures(portfolio, account);
    const drivers = driversOf(figures);
    const known = knownFigures(figures, client !== undefined, client?.rank ?? Number.NaN);
    return {
      id: portfolio.accountIds.text(account),
      name: portfolio.accountText(account, 'name'),
      formerIds: portfolio.accountText(account, 'former_ids'),
      stage: portfolio.lives.stage(account),
      segment: portfolio.accountText(account, 'segment'),
      currency: portfolio.currencyOf(account),
      riskStatus: client === undefined ? '' : (valueOf(figures.risk)?.status ?? ''),
      figures: known,
      unknown: client === undefined ? new Map<PortfolioFigureName, Unknown>() : unknownFigures(figures),
      drivers,
      effects: client === undefined ? new Map<string, Map<string, number>>() : this.effects(account, drivers, known),
    };
  }

  private effects(account: number, drivers: Drivers, known: TakenRow['figures']): Effects {
    const { portfolio, before, since } = this;
    if (before === undefined || since === undefined) return new Map<string, Map<string, number>>();
    const id = portfolio.accountIds.text(account);
    const isClient = (former: string): boolean => [...this.clients.keys()].some((code) => portfolio.accountIds.text(code) === former);
    const formerIds = splitIds(portfolio.accountText(account, 'former_ids')).filter((former) => !isClient(former));
    const row = earlierRow(formerRows(before, id, formerIds));
    if (row?.isClient !== true) return new Map<string, Map<string, number>>();
    return since.of(account, row, drivers, Number(known.get('days_to_notice') ?? Number.NaN));
  }
}

export function takeSnapshot(portfolio: Portfolio, again: Again, kept: Snapshots): TakenSnapshot {
  const taking = new SnapshotTaking(portfolio, again, kept);
  return taking.with([...taking.rows()]);
}

/** A snapshot that is not kept, to be compared with those that are. */
export function asSnapshot(taken: TakenSnapshot): Snapshot {
  const { name, asOf, previous, settings, rates, reporting, model, rows } = taken;
  return {
    ...{ name, asOf, previous, settings, rates, reporting, model },
    definition: DEFINITIONS,
    kept: false,
    rows: new Map(rows.map((row) => [row.id, snapshotRow(row)])),
  };
}

function snapshotRow(row: TakenRow): SnapshotRow {
  const { id, name, stage, segment, figures, drivers, effects } = row;
  const word = (figure: 'case' | 'next_moment_kind'): string => String(figures.get(figure) ?? '');
  return {
    ...{ id, name, segment, effects },
    formerIds: splitIds(row.formerIds),
    status: stage,
    isClient: stage === 'active' || stage === 'leaving',
    figures: new Map([...figures].flatMap(([figure, value]) => (typeof value === 'number' ? [[figure, value] as const] : []))),
    case: word('case'),
    nextMomentKind: word('next_moment_kind'),
    unknown: row.unknown,
    drivers: drivers.size === 0 ? undefined : drivers,
  };
}
