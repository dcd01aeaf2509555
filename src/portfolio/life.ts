/**
 * The life of an account on a day. `relationship_end` is the day on which the relationship ended, `relationship_start` its first one:
 *   prospect  said to be one (a former client may be one again), or not yet begun
 *   lost      ended on or before the day, or said to be lost without a day
 *   leaving   in course, with an end known ahead
 *   active    in course
 * A date wins over the word: an end in the past is a loss whatever the status says, and a lost account whose end lies ahead is leaving. What an
 * account holds ends with it at the latest. Without a day to look from (NaN), the status alone tells.
 */
import { choiceCodes } from '../tables/cell';
import { columnOf } from '../tables/declarations/index';
import { CellError, type Finding } from '../tables/findings';
import type { Table } from '../tables/read';
import type { AccountRows } from './account-rows';

export const stages = ['active', 'leaving', 'lost', 'prospect'] as const;
export type Stage = (typeof stages)[number];

/** Columns of the accounts table that tell it. */
export const lifeColumns = ['relationship_start', 'relationship_end', 'status'] as const;

const STATUS = choiceCodes(columnOf('accounts', 'status'));
const LOST = STATUS.indexOf('lost');
const PROSPECT = STATUS.indexOf('prospect');

/** What the accounts table says of it: serials, the place of the status among its words; NaN when unknown. */
export interface LifeDates {
  readonly start: number;
  readonly end: number;
  readonly status: number;
}

export interface Life {
  readonly stage: Stage;
  /** The day on which it ended or will end; NaN when none is known. */
  readonly end: number;
}

export function stageOn({ start, end, status }: LifeDates, day: number): Stage {
  if (status === PROSPECT || start > day) return 'prospect';
  if (end <= day) return 'lost';
  if (status === LOST && !(end > day)) return 'lost';
  return end > day ? 'leaving' : 'active';
}

const UNTOLD: LifeDates = { start: Number.NaN, end: Number.NaN, status: Number.NaN };

/** The lives of all accounts on one day. */
export class Lives {
  private readonly dates: (account: number) => LifeDates;
  private readonly lives: (Life | undefined)[];
  private endedAccounts: Uint8Array | undefined | null = null;

  /** `accounts`: the accounts table; an account without a row in it is active. */
  constructor(
    private readonly accounts: AccountRows | undefined,
    accountCount: number,
    readonly day: number,
  ) {
    this.lives = new Array<Life | undefined>(accountCount);
    this.dates = accounts === undefined ? () => UNTOLD : datesIn(accounts);
  }

  /** Throws the CellError of an end before the start. */
  of(account: number): Life {
    const { start, end } = this.dates(account);
    if (end < start) throw new CellError(this.reversed(account, end));
    return this.read(account);
  }

  stage(account: number): Stage {
    return this.read(account).stage;
  }

  /** The columns that tell its stage: where the status alone does, a date that can't be read leaves nothing open. */
  toldBy(account: number): readonly (typeof lifeColumns)[number][] {
    const { status } = this.dates(account);
    if (status === PROSPECT) return ['status'];
    return status === LOST ? ['relationship_end', 'status'] : lifeColumns;
  }

  /** The day on which it ended or will end; NaN when none is known. */
  end(account: number): number {
    return this.read(account).end;
  }

  /** Is it a client on that day: active or leaving? */
  isClient(account: number): boolean {
    const stage = this.stage(account);
    return stage === 'active' || stage === 'leaving';
  }

  /** Does it hold nothing any more? A former client may be a prospect again. */
  hasEnded(account: number): boolean {
    return this.stage(account) === 'lost' || this.dates(account).end <= this.day;
  }

  /**
   * The day with which all that the account holds ends at the latest: infinite while no end is known, NaN when it has ended on a day that nobody
   * noted.
   */
  lastDay(account: number): number {
    const { stage, end } = this.read(account);
    if (!Number.isNaN(end)) return end;
    return stage === 'lost' ? Number.NaN : Infinity;
  }

  /** For a pass over many rows: 1 for each account that holds nothing any more; undefined when there is none. */
  get ended(): Uint8Array | undefined {
    if (this.endedAccounts === null) this.endedAccounts = this.findEnded();
    return this.endedAccounts;
  }

  private findEnded(): Uint8Array | undefined {
    if (this.accounts === undefined) return undefined;
    let ended: Uint8Array | undefined;
    for (let account = 0; account < this.lives.length; account++) {
      if (!this.hasEnded(account)) continue;
      ended ??= new Uint8Array(this.lives.length);
      ended[account] = 1;
    }
    return ended;
  }

  private read(account: number): Life {
    const known = this.lives[account];
    if (known !== undefined) return known;
    const dates = this.dates(account);
    return (this.lives[account] = { stage: stageOn(dates, this.day), end: dates.end });
  }

  private reversed(account: number, value: number): Finding {
    const { table, order } = this.accounts!;
    const row = table.sourceRow(order[this.accounts!.from(account)]!);
    return { code: 'reversed_dates', severity: 'error', table: 'accounts', row, column: 'relationship_end', value };
  }
}

/** What the account's own row says. */
function datesIn(accounts: AccountRows): (account: number) => LifeDates {
  const inRow = lifeDatesIn(accounts.table);
  return (account) => (accounts.count(account) === 0 ? UNTOLD : inRow(accounts.order[accounts.from(account)]!));
}

/** What each row of the accounts table says. */
export function lifeDatesIn(table: Table): (row: number) => LifeDates {
  const [starts, ends, statuses] = lifeColumns.map((column) => table.numbersOrUnknown(column)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return (row) => ({ start: starts[row]!, end: ends[row]!, status: statuses[row]! });
}
