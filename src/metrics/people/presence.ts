/**
 * Presence (001-L3 and L5, 002-P6 and P7): how often we meet, for how long we fell silent, where we are seen, what we bring unasked.
 *   cadence = interactions of the last cadence_days, against cadence_target;  silence_days = the longest time without an interaction that ended within
 *   presence_window_days or still lasts (days); silent_since = days since the last one
 *   visible = interactions marked visible within visible_days, as in the switching cost; counts by kind over presence_window_days
 *   surprise_days = days since the last surprise;  proactivity = initiatives not requested / initiatives that say so
 *   continuity = share of the year's interactions (those that say by whom) held by one of us who held some in the year before.
 * Rows after as_of have not happened. No interaction: cadence and counts 0, silences NaN. The limits are defaults, not findings.
 */
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import type { Table } from '../../tables/read';
import { foldName } from '../../tables/words';
import type { Metric } from '../metric';
import { initiativeOf, type Initiative } from './presence/initiatives';
import { knowledgeOf, type DedicatedKnowledge } from './presence/knowledge';

export const interactionKinds = [
  'visit',
  'review',
  'training',
  'annual_meeting',
  'internal_newsletter',
  'catalogue',
  'social',
  'reference_case',
  'renewal',
  'other',
] as const;
export type InteractionKind = (typeof interactionKinds)[number];

export interface Presence {
  /** Interactions of the last cadence_days, and that over the target. */
  readonly cadence: number;
  readonly cadenceRatio: number;
  /** Of the window. */
  readonly interactions: number;
  readonly byKind: Readonly<Record<InteractionKind, number>>;
  /** Longest and current silence, in days; NaN without an interaction. */
  readonly silenceDays: number;
  readonly silentSince: number;
  readonly visible: number;
  /** Distinct contents. */
  readonly contents: number;
  readonly initiative: Initiative;
  readonly knowledge: DedicatedKnowledge;
  /** Distinct people of ours who met the client in the window, and the share of continuity; NaN when a year names nobody. */
  readonly ourPeople: number;
  readonly continuity: number;
  /** Share known of what presence asks of interactions, initiatives and knowledge, 0 to 1. */
  readonly coverage: number;
  /** Day of the newest interaction; NaN without one. */
  readonly newest: number;
}

const codes = choiceCodes(columnOf('interactions', 'kind'));

class Tally {
  readonly byKind = new Array<number>(codes.length).fill(0);
  readonly dates: number[] = [];
  readonly contents = new Set<string>();
  /** Interactions by our people, in the window and in the one before. */
  readonly now = new Map<string, number>();
  readonly before = new Set<string>();
  cadence = 0;
  interactions = 0;
  visible = 0;
  known = 0;

  /** An interaction within the window. */
  addRecent(table: Table, row: number, owner: string): void {
    const [kind, seen] = [table.number('kind', row), table.number('visibility', row)];
    this.interactions++;
    if (!Number.isNaN(kind)) this.byKind[kind]!++;
    this.known += (Number.isNaN(kind) ? 0 : 1) + (Number.isNaN(seen) ? 0 : 1);
    const content = foldName(table.text('content_type', row));
    if (content !== '') this.contents.add(content);
    if (owner !== '') this.now.set(owner, (this.now.get(owner) ?? 0) + 1);
  }
}

function tallyOf(portfolio: Portfolio, account: number): Tally {
  const settings = portfolio.settingsOf(account);
  const window = settings.presence_window_days;
  const tally = new Tally();
  const rows = portfolio.rowsOf('interactions');
  for (const row of rows?.rows(account) ?? []) {
    const { table } = rows!;
    const date = table.number('date', row);
    const age = portfolio.asOf - date;
    if (!(age >= 0)) continue;
    tally.dates.push(date);
    if (age < settings.cadence_days) tally.cadence++;
    if (table.number('visibility', row) === 1 && age <= settings.visible_days) tally.visible++;
    const owner = foldName(table.text('our_owner', row));
    if (age < window) tally.addRecent(table, row, owner);
    else if (age < 2 * window && owner !== '') tally.before.add(owner);
  }
  return tally;
}

/** The longest gap between two interactions that follow each other and reaches into the window, the last one lasting until as_of. */
function longestSilence(dates: readonly number[], asOf: number, window: number): number {
  const sorted = [...dates].sort((a, b) => a - b);
  let longest = Number.NaN;
  sorted.forEach((date, position) => {
    const end = sorted[position + 1] ?? asOf;
    if (asOf - end < window && !(longest >= end - date)) longest = end - date;
  });
  return longest;
}

function continuityOf({ now, before }: Tally): number {
  let [all, kept] = [0, 0];
  for (const [owner, count] of now) {
    all += count;
    if (before.has(owner)) kept += count;
  }
  return all > 0 && before.size > 0 ? kept / all : Number.NaN;
}

function compute(portfolio: Portfolio, account: number): Presence {
  const settings = portfolio.settingsOf(account);
  const tally = tallyOf(portfolio, account);
  const [initiative, knowledge] = [initiativeOf(portfolio, account), knowledgeOf(portfolio, account)];
  const newest = tally.dates.reduce((latest, date) => (date <= latest ? latest : date), Number.NaN);
  const share = (known: number, asked: number): number => (asked > 0 ? known / asked : 0);
  return {
    cadence: tally.cadence,
    cadenceRatio: tally.cadence / settings.cadence_target,
    interactions: tally.interactions,
    byKind: Object.fromEntries(interactionKinds.map((kind) => [kind, tally.byKind[codes.indexOf(kind)]!])) as Record<
      InteractionKind,
      number
    >,
    silenceDays: longestSilence(tally.dates, portfolio.asOf, settings.presence_window_days),
    silentSince: portfolio.asOf - newest,
    visible: tally.visible,
    contents: tally.contents.size,
    initiative,
    knowledge,
    ourPeople: tally.now.size,
    continuity: continuityOf(tally),
    coverage:
      (share(tally.known, 2 * tally.interactions) +
        share(initiative.said, initiative.initiatives) +
        share(knowledge.said, knowledge.items)) /
      3,
    newest,
  };
}

const presenceReads: Reads = {
  accounts: ['segment'],
  interactions: ['date', 'kind', 'visibility', 'content_type', 'our_owner'],
  initiatives: ['date', 'kind', 'programme_type', 'requested_by_customer', 'accepted', 'theme'],
  knowledge: ['known_by_us', 'dedicated_owner_count', 'last_update'],
};

export const presence: Metric<Presence> = { reads: presenceReads, compute };
