/**
 * Reactivity and conduct (000-K1b to K2c, 002-P8), out of incidents and commitments. Counted: incidents of the last
 * presence_window_days, and older ones that are not resolved.
 *   hours = median, over the complaints answered, of the hours from raised_by_customer_at to the first response (first_response_at, else
 *   resolved_at; never below 0);  within_target = answered within response_target_hours / (answered + overdue)
 *   lead_hours = median of the hours by which we admitted an error before the client raised it (negative: it had to tell us);  admitted_first =
 *   share of the incidents somebody spoke of in which we spoke first;  informed_hours = from our admission until the buyer could inform its own house.
 * A complaint without a response is overdue once the target has passed at the end of the day as_of, waiting before. What is dated after as_of has not
 * happened. kept_share: commitments due in the window that were kept, of those settled. No such row: NaN. The target is a default, not a finding.
 * An incident resolved on a day before it occurred, answered before the complaint or told to the buyer before our admission is refused: 0 hours would
 * be a perfect record. On the same day they are 0, since moments are often noted as days.
 */
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import { CellError } from '../../tables/findings';
import type { Table } from '../../tables/read';
import type { Metric } from '../metric';
import { median } from '../numeric/median';
import { admissionLead } from '../trust/trust-evidence';

export interface Reactivity {
  /** NaN when no complaint was answered. */
  readonly hours: number;
  readonly withinTarget: number;
  readonly answered: number;
  readonly overdue: number;
  readonly waiting: number;
  /** Hours from the complaint (or the incident) to its resolution, median. */
  readonly resolutionHours: number;
  readonly incidents: number;
  readonly open: number;
  readonly brokenCommitments: number;
  readonly oversells: number;
  readonly unsuitable: number;
  readonly leadHours: number;
  readonly admittedFirst: number;
  readonly informedHours: number;
  readonly keptShare: number;
  readonly commitments: number;
  /** Share of the incidents that say who spoke first, and of what kind they are, 0 to 1; 0 without incidents. */
  readonly coverage: number;
  /** Day of the newest incident and its age; NaN without one. */
  readonly newest: number;
  readonly ageDays: number;
}

const HOURS = 24;
const kinds = choiceCodes(columnOf('incidents', 'kind'));
const [BROKEN, OVERSELL, UNSUITABLE] = ['broken_commitment', 'oversell', 'unsuitable'].map((kind) => kinds.indexOf(kind)) as [
  number,
  number,
  number,
];

/** What the incidents of an account add up to. */
class Tally {
  readonly responses: number[] = [];
  readonly resolutions: number[] = [];
  readonly leads: number[] = [];
  readonly informed: number[] = [];
  readonly byKind = new Array<number>(kinds.length).fill(0);
  incidents = 0;
  open = 0;
  prompt = 0;
  overdue = 0;
  waiting = 0;
  spoken = 0;
  first = 0;
  known = 0;
  newest = Number.NaN;

  constructor(
    private readonly asOf: number,
    private readonly targetHours: number,
  ) {}

  add(moment: (column: string) => number): void {
    const [occurred, disclosed, raised, resolved] = ['occurred_at', 'disclosed_at', 'raised_by_customer_at', 'resolved_at'].map(moment) as [
      number,
      number,
      number,
      number,
    ];
    const kind = moment('kind');
    this.incidents++;
    if (Number.isNaN(resolved)) this.open++;
    else this.resolutions.push(Math.max(0, resolved - (Number.isNaN(raised) ? occurred : raised)) * HOURS);
    if (!Number.isNaN(kind)) this.byKind[kind]!++;
    if (!Number.isNaN(raised))
      this.addComplaint(raised, Math.min(...[moment('first_response_at'), resolved].filter((at) => !Number.isNaN(at))));
    const informed = moment('buyer_informed_at');
    if (!Number.isNaN(informed) && !Number.isNaN(disclosed)) this.informed.push(Math.max(0, informed - disclosed) * HOURS);
    const lead = admissionLead(disclosed, raised, this.asOf);
    if (!Number.isNaN(lead)) {
      this.spoken++;
      if (lead >= 0 && !Number.isNaN(disclosed)) this.first++;
      if (Number.isFinite(lead)) this.leads.push(lead * HOURS);
    }
    this.known += (Number.isNaN(lead) ? 0 : 1) + (Number.isNaN(kind) ? 0 : 1);
    const day = Math.floor(occurred);
    if (!(day <= this.newest)) this.newest = day;
  }

  /** `response`: Infinity without one. */
  private addComplaint(raised: number, response: number): void {
    if (Number.isFinite(response)) {
      const hours = Math.max(0, response - raised) * HOURS;
      this.responses.push(hours);
      if (hours <= this.targetHours) this.prompt++;
    } else if ((this.asOf + 1 - raised) * HOURS > this.targetHours) this.overdue++;
    else this.waiting++;
  }
}

/** What can't come before what, by whole days. */
const ORDER = [
  ['occurred_at', 'resolved_at'],
  ['raised_by_customer_at', 'first_response_at'],
  ['disclosed_at', 'buyer_informed_at'],
] as const;

function checkOrder(table: Table, row: number, moment: (column: string) => number): void {
  for (const [before, after] of ORDER) {
    const at = moment(after);
    if (Math.floor(at) < Math.floor(moment(before))) {
      throw new CellError({
        code: 'reversed_dates',
        severity: 'error',
        table: table.name,
        row: table.sourceRow(row),
        column: after,
        value: at,
      });
    }
  }
}

const shareOf = (part: number, all: number): number => (all > 0 ? part / all : Number.NaN);

function commitmentsOf(portfolio: Portfolio, account: number, days: number): { settled: number; kept: number } {
  const rows = portfolio.rowsOf('commitments');
  const found = { settled: 0, kept: 0 };
  for (const row of rows?.rows(account) ?? []) {
    const [age, kept] = [portfolio.asOf - rows!.table.number('due_date', row), rows!.table.number('kept', row)];
    if (!(age >= 0 && age < days) || Number.isNaN(kept)) continue;
    found.settled++;
    found.kept += kept;
  }
  return found;
}

function compute(portfolio: Portfolio, account: number): Reactivity {
  const { asOf } = portfolio;
  const { presence_window_days: days, response_target_hours: target } = portfolio.settingsOf(account);
  const tally = new Tally(asOf, target);
  const rows = portfolio.rowsOf('incidents');
  for (const row of rows?.rows(account) ?? []) {
    const { table } = rows!;
    // What has not happened by the end of the day as_of is not known. A kind is no moment: its codes are small numbers.
    const moment = (column: string): number => {
      const at = table.number(column, row);
      return Math.floor(at) <= asOf ? at : Number.NaN;
    };
    const age = asOf - Math.floor(moment('occurred_at'));
    if (!(age >= 0 && (age < days || Number.isNaN(moment('resolved_at'))))) continue;
    checkOrder(table, row, moment);
    tally.add(moment);
  }
  const commitments = commitmentsOf(portfolio, account, days);
  const answered = tally.responses.length;
  return {
    hours: median(tally.responses),
    withinTarget: shareOf(tally.prompt, answered + tally.overdue),
    answered,
    overdue: tally.overdue,
    waiting: tally.waiting,
    resolutionHours: median(tally.resolutions),
    incidents: tally.incidents,
    open: tally.open,
    brokenCommitments: tally.byKind[BROKEN]!,
    oversells: tally.byKind[OVERSELL]!,
    unsuitable: tally.byKind[UNSUITABLE]!,
    leadHours: median(tally.leads),
    admittedFirst: shareOf(tally.first, tally.spoken),
    informedHours: median(tally.informed),
    keptShare: shareOf(commitments.kept, commitments.settled),
    commitments: commitments.settled,
    coverage: tally.incidents === 0 ? 0 : tally.known / (2 * tally.incidents),
    newest: tally.newest,
    ageDays: asOf - tally.newest,
  };
}

const reactivityReads: Reads = {
  accounts: ['segment'],
  incidents: ['occurred_at', 'disclosed_at', 'raised_by_customer_at', 'resolved_at', 'kind', 'first_response_at', 'buyer_informed_at'],
  commitments: ['due_date', 'kept'],
};

export const reactivity: Metric<Reactivity> = { reads: reactivityReads, compute };
