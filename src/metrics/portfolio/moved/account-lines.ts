/**
 * What moved one account between two snapshots: for each figure the lines that add up to its change, each with its driver and its cause. A figure that is
 * known on one side only has one line; so has every figure of an account that came or went, and a figure whose drivers were not kept.
 */
import { riskStates } from '../drivers';
import type { Effects } from '../snapshot/effects';
import { addedFigures, type EarlierRow } from '../snapshot/merged-row';
import { figureAt, type FigureName, type SnapshotRow } from '../snapshot/read-snapshots';
import { derivedFigures, figureRules, movedFigures, type MovedFigure, type Share } from './figure-rules';
import { LAST, Stages, steps, type Cause } from './stages';

export type LineFigure = MovedFigure | 'days_to_notice' | 'next_moment' | 'rank' | 'case';

export interface Line {
  /** '' for the portfolio. */
  readonly account: string;
  readonly name: string;
  readonly figure: LineFigure;
  readonly driver: string;
  readonly item: string;
  readonly cause: Cause;
  /** In the driver's own unit; NaN where it says nothing. */
  readonly before: number;
  readonly after: number;
  /** NaN where the figure is known on one side only. */
  readonly change: number;
  /** Why a figure isn't known (any more). */
  readonly reason?: string;
}

/** A figure of an account on both sides; NaN where it isn't known. */
export interface FigureChange {
  readonly figure: LineFigure;
  readonly from: number;
  readonly to: number;
}

/** How the two snapshots may be compared. */
export interface Comparison {
  /** Whole days between them. */
  readonly days: number;
  /** Is what didn't come from the client known for all of the time between? */
  readonly told: boolean;
  readonly sameDefinitions: boolean;
  /** Are both in one reporting currency? */
  readonly sameCurrency: boolean;
}

/** Lines below this share of their figure join its largest one. */
const SMALLEST = 1e-9;

export type ComparedFigure = MovedFigure | 'days_to_notice' | 'next_moment';
const lineFigures: readonly ComparedFigure[] = [...movedFigures, 'days_to_notice', 'next_moment'];

const known = (value: number): boolean => !Number.isNaN(value);

/** Figures in money: they are compared in one reporting currency only. */
const AMOUNTS: ReadonlySet<LineFigure> = new Set([
  'revenue',
  'margin',
  'switching_cost',
  'loss_cost',
  'replaced',
  'not_replaced',
  'loss_cost_by_input',
  'loss_x_risk',
]);
export const isAmount = (figure: LineFigure): boolean => AMOUNTS.has(figure);

/** Why an amount can't be compared. */
export const OTHER_CURRENCY = 'other_currency';

/** Each figure is worked out when it is first asked for: totals need few of them. */
export class AccountMoves {
  readonly id: string;
  readonly name: string;
  readonly status: 'both' | 'entered' | 'left' | 'neither';
  private ownStages: Stages | undefined;

  constructor(
    private readonly from: EarlierRow | undefined,
    private readonly to: SnapshotRow | undefined,
    private readonly effects: Effects,
    private readonly how: Comparison,
  ) {
    this.id = (to ?? from)!.id;
    this.name = (to ?? from)!.name || this.id;
    this.status = statusOf(from?.isClient === true, to?.isClient === true);
  }

  /** All figures known on one side at least. */
  get figures(): FigureChange[] {
    return this.changes(lineFigures);
  }

  /** The lines of all figures. */
  get lines(): Line[] {
    return lineFigures.flatMap((figure) => this.linesOf(figure));
  }

  /** Both sides of a figure; undefined where neither is known. */
  change(figure: ComparedFigure): FigureChange | undefined {
    return this.changes([figure])[0];
  }

  linesOf(figure: ComparedFigure): Line[] {
    return this.changes([figure]).flatMap((change) => this.linesFor(change));
  }

  /** Undefined where the drivers of one side were not kept, or where several accounts became one. */
  get stages(): Stages | undefined {
    return this.status === 'both' && this.from?.merged !== true ? this.levels : undefined;
  }

  private get levels(): Stages | undefined {
    const [before, after] = [this.from?.drivers, this.to?.drivers];
    if (before === undefined || after === undefined) return undefined;
    return (this.ownStages ??= new Stages(before, after, this.effects));
  }

  private changes(figures: readonly ComparedFigure[]): FigureChange[] {
    if (this.status === 'neither') return [];
    return figures.flatMap((figure) => {
      const [from, to] = [this.value(figure, this.from, 0), this.value(figure, this.to, LAST)];
      return known(from) || known(to) ? [{ figure, from, to }] : [];
    });
  }

  private value(figure: ComparedFigure, row: SnapshotRow | undefined, stage: number): number {
    if (row?.isClient !== true) return Number.NaN;
    const derived = derivedFigures[figure as MovedFigure];
    if (derived === undefined) return figureAt(row, figure as FigureName);
    if (!known(figureAt(row, 'loss_cost')) || row.drivers === undefined) return Number.NaN;
    // Known on one side only because the other's drivers were not kept: that tells nothing.
    const other = stage === 0 ? this.to : this.from;
    if (other?.isClient === true && other.drivers === undefined) return Number.NaN;
    return derived(this.levels ?? new Stages(row.drivers, row.drivers, new Map()), stage);
  }

  private linesFor(change: FigureChange): Line[] {
    const { figure, from, to } = change;
    if (!this.how.sameCurrency && isAmount(figure)) return [{ ...this.whole(change, 'not_told', Number.NaN), reason: OTHER_CURRENCY }];
    if (this.status === 'entered') return [this.whole(change, 'entered', to)];
    if (this.status === 'left') return [this.whole(change, 'left', -from)];
    // Of several accounts, what doesn't add up was no one figure.
    if (this.from!.merged && !known(from)) return [this.whole(change, 'merged', Number.NaN)];
    if (!known(from) || !known(to)) return [this.sideways(change)];
    if (figure === 'next_moment') return this.moment(change);
    if (figure === 'days_to_notice') return this.notice(change);
    return this.shared(change);
  }

  /** One line for all of a figure. */
  private whole({ figure, from, to }: FigureChange, cause: Cause, change: number, driver: string = cause): Line {
    return { account: this.id, name: this.name, figure, driver, item: '', cause, before: from, after: to, change };
  }

  /** Known on one side only: no change can be told, only what was or is known, and why. */
  private sideways(change: FigureChange): Line {
    const cause = known(change.from) ? 'unknown' : 'known';
    // What no column keeps is known where the cost of loss is.
    const figure = derivedFigures[change.figure as MovedFigure] === undefined ? change.figure : 'loss_cost';
    const bySettings = (this.effects.get('settings')?.get(`unknown:${figure}`) ?? 0) !== 0;
    const reason = (known(change.from) ? this.to : this.from)?.unknown.get(figure);
    return { ...this.whole(change, bySettings ? 'settings' : cause, Number.NaN, cause), ...(reason === undefined ? {} : { reason }) };
  }

  private shared(change: FigureChange): Line[] {
    const { figure, from, to } = change;
    if (this.from!.merged && !addsUp(figure)) return from === to ? [] : [this.whole(change, 'merged', to - from)];
    const single = this.singleCause();
    if (single !== undefined) return from === to ? [] : [this.whole(change, single, to - from)];
    const rule = figureRules[figure as MovedFigure];
    const found: Line[] = [];
    steps.forEach((step, stage) => {
      for (const share of rule(this.levels!, stage)) found.push(this.line(figure, share, this.causeOf(figure, share, step)));
    });
    return withoutDust(found, Math.max(Math.abs(from), Math.abs(to)));
  }

  /** The one cause of everything, where drivers can't tell. */
  private singleCause(): Cause | undefined {
    if (!this.how.sameDefinitions) return 'definitions';
    return this.levels === undefined || !this.how.told ? 'not_told' : undefined;
  }

  private line(figure: LineFigure, { driver, item, before, after, change }: Share, cause: Cause): Line {
    const named = figure === 'revenue' && cause === 'rates' ? 'rate' : driver;
    return { account: this.id, name: this.name, figure, driver: named, item, cause, before, after, change };
  }

  /** A term of the risk that drops out, or joins, is one that is not known any more, or now. */
  private causeOf(figure: LineFigure, { driver, item, cause }: Share, step: (typeof steps)[number]): Cause {
    if (cause !== undefined) return cause;
    const term = figure === 'loss_x_risk' && driver === 'renewal_risk' ? item : driver;
    if (step !== 'client' || (figure !== 'renewal_risk' && !(figure === 'loss_x_risk' && driver === 'renewal_risk'))) return step;
    if ((riskStates as readonly string[]).includes(term)) return step;
    const [was, is] = [this.from!.drivers!.has(`risk:${term}`), this.to!.drivers!.has(`risk:${term}`)];
    if (was === is) return step;
    return was ? 'unknown' : 'known';
  }

  /** The days run down; a deadline on another day is the client's. */
  private notice(change: FigureChange): Line[] {
    const { from, to } = change;
    const passed = -this.how.days;
    const own = to - from - passed;
    return [
      ...(passed === 0 ? [] : [{ ...this.whole(change, 'time', passed, 'days_to_notice'), after: from + passed }]),
      ...(own === 0 ? [] : [{ ...this.whole(change, 'client', own, 'deadline'), before: from + passed }]),
    ];
  }

  private moment(change: FigureChange): Line[] {
    const { from, to } = change;
    const [before, after] = [this.from?.nextMomentKind ?? '', this.to?.nextMomentKind ?? ''];
    if (from === to && before === after) return [];
    return [{ ...this.whole(change, 'client', to - from, 'next_moment'), item: after || before }];
  }
}

const addsUp = (figure: LineFigure): boolean =>
  (addedFigures as readonly string[]).includes(figure) ||
  figure === 'replaced' ||
  figure === 'not_replaced' ||
  figure === 'loss_cost_by_input';

function statusOf(was: boolean, is: boolean): AccountMoves['status'] {
  if (was && is) return 'both';
  if (is) return 'entered';
  return was ? 'left' : 'neither';
}

function withoutDust(lines: readonly Line[], size: number): Line[] {
  const large = lines.filter(({ change }) => Math.abs(change) > SMALLEST * size);
  if (large.length === lines.length || large.length === 0) return large.length === 0 ? [] : [...lines];
  const dust = lines.reduce((sum, line) => (large.includes(line) ? sum : sum + line.change), 0);
  const largest = large.reduce((most, line) => (Math.abs(line.change) > Math.abs(most.change) ? line : most));
  return large.map((line) => (line === largest ? { ...line, change: line.change + dust } : line));
}
