/**
 * The rows of the board page: the portfolio's key figures with what they were, who carries what is at stake, the dates of the next 90 days, what moved, what is not
 * known, and every client with its place in the plane, the most at stake first. Active accounts only; what isn't known is left out of a sum, and counted.
 */
import { largestMoves } from '../../../metrics/portfolio/moved/largest';
import { Moved } from '../../../metrics/portfolio/moved/moved';
import { Sentences } from '../../../metrics/portfolio/moved/sentences';
import { sumOf } from '../../../metrics/numeric/sum';
import { byDay, momentsOf, type Moment } from '../../../metrics/planning/next-moment';
import { rankedClients } from '../../../metrics/portfolio/portfolio-figures';
import { relationshipCases, type RelationshipCase } from '../../../metrics/portfolio/relationship-case';
import { figureAt, type FigureName, type Snapshot, type Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import type { Language } from '../../../locales/languages';
import type { Portfolio } from '../../../portfolio/portfolio';
import { valueOf, type Answer } from '../../../tables/answer';
import type { Cell } from '../../declare';
import { textAt } from '../plan/lists';

export interface BoardCells {
  readonly label?: string;
  readonly value?: Cell | undefined;
  readonly second?: Cell | undefined;
  readonly third?: Cell | undefined;
  readonly fourth?: Cell | undefined;
  readonly coverage?: number;
  readonly was?: Cell | undefined;
  readonly day?: number;
  readonly text?: string;
  readonly counterpart?: string;
}
export type BoardRow = readonly [key: string, cells: BoardCells];

const boardPlaces = { moments: 14, sentences: 5 } as const;
const NEAR_DAYS = 30;
const AHEAD_DAYS = 90;
const NAMED = 6;

interface Client {
  readonly account: number;
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly case: RelationshipCase | undefined;
  readonly revenue: number;
  readonly margin: number;
  readonly loss: number;
  readonly risk: number;
  readonly priority: number;
  readonly held: number;
  readonly attached: number;
  readonly coverage: number;
  readonly contracts: number;
  readonly next: number;
  readonly moments: readonly Moment[];
}

export interface Board {
  readonly portfolio: Portfolio;
  readonly language: Language;
  /** The newest snapshot before the day, and all of them with that of today. */
  readonly before: Snapshot | undefined;
  readonly now: Snapshot | undefined;
  readonly snapshots: Snapshots;
}

/** NaN where it can't be read or is not known. */
function numberFrom<T>(answer: Answer<T>, of: (value: T) => number | undefined): number {
  return answer.ok ? (of(answer.value) ?? Number.NaN) : Number.NaN;
}

function clientsOf(portfolio: Portfolio): Client[] {
  const clients = [...rankedClients(portfolio)].map(([account, { figures, rank }]): Client => {
    const { loss, risk, cost, trust, priority, relation, moments } = figures;
    const id = portfolio.accountIds.text(account);
    return {
      ...{ account, rank, id, name: portfolio.accountText(account, 'name') || id },
      case: valueOf(relation),
      revenue: numberFrom(loss, (one) => one.revenue),
      margin: numberFrom(loss, (one) => one.margin),
      loss: numberFrom(loss, (one) => one.cost),
      risk: numberFrom(risk, (one) => one.risk),
      priority: numberFrom(priority, (one) => one),
      held: numberFrom(cost, (one) => one.held),
      attached: numberFrom(trust, (one) => one.score),
      coverage: numberFrom(trust, (one) => one.coverage),
      contracts: valueOf(cost)?.liveContracts ?? 0,
      next: numberFrom(moments, (one) => one.next?.date),
      moments: moments.ok ? momentsOf(portfolio, account) : [],
    };
  });
  const place = (rank: number): number => (Number.isNaN(rank) ? Infinity : rank);
  return clients.sort((a, b) => place(a.rank) - place(b.rank) || (b.revenue || 0) - (a.revenue || 0) || (a.id < b.id ? -1 : 1));
}

const known = (values: readonly number[]): number[] => values.filter((value) => !Number.isNaN(value));
const total = (values: readonly number[]): number => (known(values).length === 0 ? Number.NaN : sumOf(known(values)));
const without = (values: readonly number[]): number => values.length - known(values).length;

const among =
  (...names: readonly RelationshipCase[]) =>
  (client: { readonly case: string | undefined }): boolean =>
    names.includes(client.case as RelationshipCase);

/** What the clients of a snapshot said. */
function earlier(before: Snapshot | undefined): readonly { readonly case: string; readonly figure: (name: FigureName) => number }[] {
  return [...(before?.rows.values() ?? [])]
    .filter(({ isClient }) => isClient)
    .map((row) => ({ case: row.case, figure: (name) => figureAt(row, name) }));
}

function keyFigures({ portfolio, before }: Board, clients: readonly Client[]): BoardRow[] {
  const past = earlier(before);
  const wasTotal = (name: FigureName): number | undefined =>
    before === undefined ? undefined : total(past.map(({ figure }) => figure(name)));
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : Number.NaN);
  const revenueOf = (some: readonly Client[]): number => total(some.map(({ revenue }) => revenue));
  const revenue = revenueOf(clients);
  const isAttached = among('partner', 'loyal');
  const isRisky = among('captive', 'at_risk');
  const wasRevenue = wasTotal('revenue') ?? Number.NaN;
  const attachedBefore = sumOf(known(past.filter(isAttached).map(({ figure }) => figure('revenue'))));
  const stages = Array.from(portfolio.asked, (account) => portfolio.lives.stage(account));
  const [losses, priorities] = [clients.map(({ loss }) => loss), clients.map(({ priority }) => priority)];
  const carried = total(clients.slice(0, 10).map(({ priority }) => priority));
  const margins = clients.filter(({ margin }) => !Number.isNaN(margin));
  return [
    ['currency', { text: clients[0] === undefined ? '' : portfolio.currencyOf(clients[0].account) }],
    ['snapshot', before === undefined ? {} : { day: before.asOf, text: before.name }],
    [
      'clients',
      {
        value: clients.length,
        second: stages.filter((one) => one === 'lost').length,
        third: stages.filter((one) => one === 'prospect').length,
        was: before === undefined ? undefined : past.length,
      },
    ],
    [
      'revenue',
      {
        value: revenue,
        second: share(total(margins.map(({ margin }) => margin)), revenueOf(margins)),
        third: without(clients.map((one) => one.revenue)),
        was: wasTotal('revenue'),
      },
    ],
    [
      'attached',
      {
        value: share(revenueOf(clients.filter(isAttached)) || 0, revenue),
        second: share(revenueOf(clients.filter(among('partner', 'captive'))) || 0, revenue),
        was: share(attachedBefore, wasRevenue),
      },
    ],
    [
      'risky',
      {
        value: clients.filter(isRisky).length,
        second: share(revenueOf(clients.filter(isRisky)) || 0, revenue),
        was: before === undefined ? undefined : past.filter(isRisky).length,
      },
    ],
    ['loss_cost', { value: total(losses), third: without(losses), was: wasTotal('loss_cost') }],
    [
      'loss_x_risk',
      { value: total(priorities), second: share(carried, total(priorities)), third: without(priorities), was: wasTotal('loss_x_risk') },
    ],
    ...relationshipCases.map((name): BoardRow => [`case_${name}`, { value: clients.filter(among(name)).length }]),
    [
      'below',
      { value: clients.filter(among('captive', 'at_risk')).length, second: clients.filter((one) => !Number.isNaN(one.attached)).length },
    ],
    ['losses', { value: stages.filter((one) => one === 'lost').length }],
  ];
}

interface Dated {
  readonly client: Client;
  readonly moment: Moment;
}

/** The first moment of each contract and negotiation in the days to come. */
function datesOf(portfolio: Portfolio, clients: readonly Client[]): Dated[] {
  const first = new Map<string, Dated>();
  for (const client of clients)
    for (const moment of client.moments) {
      if (moment.date > portfolio.asOf + AHEAD_DAYS) continue;
      const key = `${client.account} ${moment.item}`;
      const other = first.get(key);
      if (other === undefined || byDay(moment, other.moment) < 0) first.set(key, { client, moment });
    }
  return [...first.values()].sort(
    (a, b) => a.moment.date - b.moment.date || (b.client.revenue || 0) - (a.client.revenue || 0) || byDay(a.moment, b.moment),
  );
}

function dates({ portfolio }: Board, clients: readonly Client[]): BoardRow[] {
  const all = datesOf(portfolio, clients);
  const shown = all.slice(0, boardPlaces.moments);
  const rest = all.slice(boardPlaces.moments);
  const near = all.filter(({ moment }) => moment.date <= portfolio.asOf + NEAR_DAYS).length;
  const worth = new Map(rest.map(({ client }) => [client.account, client.revenue]));
  const rows = Array.from({ length: boardPlaces.moments }, (_, place): BoardRow => {
    const found = shown[place];
    if (found === undefined) return [`moment_${place + 1}`, {}];
    const { client, moment } = found;
    const title =
      moment.kind === 'planned_negotiation' || moment.item === ''
        ? ''
        : textAt({ portfolio, account: client.account }, 'contracts', ['contract_id', moment.item], 'title');
    return [
      `moment_${place + 1}`,
      {
        label: client.name,
        value: client.revenue,
        second: moment.date - portfolio.asOf,
        third: client.case ?? '',
        day: moment.date,
        text: moment.kind,
        counterpart: title,
      },
    ];
  });
  return [
    ['moments', { value: all.length, second: near }],
    ...rows,
    [
      'moments_rest',
      { value: rest.length, second: total([...worth.values()]), ...(rest.length === 0 ? {} : { day: rest.at(-1)!.moment.date }) },
    ],
  ];
}

function moves({ before, now, snapshots, language }: Board): BoardRow[] {
  const told =
    before === undefined || now === undefined
      ? []
      : ((moved) => largestMoves(moved, new Sentences(moved, language)))(new Moved(snapshots, before, now));
  return Array.from({ length: boardPlaces.sentences }, (_, place): BoardRow => {
    const found = told[place];
    return [`moved_${place + 1}`, found === undefined ? {} : { label: found.name, value: found.change, text: found.sentence }];
  });
}

function unknowns(clients: readonly Client[]): BoardRow[] {
  const revenue = total(clients.map((one) => one.revenue));
  const named = (key: string, some: readonly Client[]): BoardRow => [
    key,
    {
      value: some.length,
      second: revenue > 0 ? (total(some.map((one) => one.revenue)) || 0) / revenue : undefined,
      third: Math.max(0, some.length - NAMED),
      text: some
        .slice(0, NAMED)
        .map(({ name }) => name)
        .join(', '),
    },
  ];
  return [
    named(
      'unknown_trust',
      clients.filter((one) => one.case === undefined || one.case === 'undetermined'),
    ),
    named(
      'unknown_contract',
      clients.filter((one) => one.contracts === 0),
    ),
    named(
      'unknown_margin',
      clients.filter((one) => Number.isNaN(one.margin)),
    ),
  ];
}

/** Two rows for each client: what is at stake, and where it stands. */
function everybody({ before }: Board, clients: readonly Client[]): BoardRow[] {
  return clients.flatMap((one, place): BoardRow[] => [
    [
      `client_${place + 1}`,
      {
        label: one.name,
        ...{
          value: one.priority,
          second: one.revenue,
          third: one.loss,
          fourth: one.risk,
          coverage: one.coverage,
          day: one.next,
          text: one.case ?? '',
        },
        was: figureAt(before?.rows.get(one.id), 'loss_x_risk'),
      },
    ],
    [`place_${place + 1}`, { label: one.name, value: one.held, second: one.attached, third: one.rank, text: one.case ?? '' }],
  ]);
}

export function boardRows(board: Board): BoardRow[] {
  const clients = clientsOf(board.portfolio);
  return [...keyFigures(board, clients), ...dates(board, clients), ...moves(board), ...unknowns(clients), ...everybody(board, clients)];
}
