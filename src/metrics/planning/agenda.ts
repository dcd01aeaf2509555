/**
 * The agenda of the next agenda_days over several clients: every notice deadline, review, end and planned negotiation (next-moment), soonest first; then
 * the clients that nobody has met for longer than cadence_days, the longest silence first. Urgent within agenda_urgent_days, near within agenda_soon_days; a
 * silence is near, and urgent from twice that time on. The limits are defaults, not findings. An account whose contract dates can't be read has no
 * moment here: the data check names the cell. Without a single interaction nobody knows since when a client is silent.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { ifReadable } from '../metric';
import { momentsOf, nextMomentReads, type MomentKind } from './next-moment';

export type AgendaKind = MomentKind | 'silence';
export type Urgency = 'urgent' | 'near' | 'later';

export interface AgendaEntry {
  readonly account: number;
  readonly kind: AgendaKind;
  /** The day; of a silence, that of the last interaction. */
  readonly date: number;
  /** From as_of to the day; of a silence, since it. */
  readonly days: number;
  /** The contract or the negotiation; '' for none. */
  readonly item: string;
  readonly urgency: Urgency;
}

const urgencyOf = (days: number, urgent: number, near: number): Urgency => {
  if (days <= urgent) return 'urgent';
  return days <= near ? 'near' : 'later';
};

function comingUp(portfolio: Portfolio, account: number): AgendaEntry[] {
  const { agenda_days: all, agenda_urgent_days: urgent, agenda_soon_days: near } = portfolio.settingsOf(account);
  if (portfolio.firstError(account, nextMomentReads) !== undefined) return [];
  return (ifReadable(() => momentsOf(portfolio, account)) ?? [])
    .map(({ kind, date, item }) => ({ account, kind, date, days: date - portfolio.asOf, item }))
    .filter(({ days }) => days <= all)
    .map((entry) => ({ ...entry, urgency: urgencyOf(entry.days, urgent, near) }));
}

function silence(portfolio: Portfolio, account: number): AgendaEntry[] {
  const rows = portfolio.rowsOf('interactions');
  if (rows === undefined || !portfolio.lives.isClient(account)) return [];
  let date = Number.NaN;
  for (const row of rows.rows(account)) {
    const day = rows.table.number('date', row);
    if (day <= portfolio.asOf && !(day <= date)) date = day;
  }
  const [days, most] = [portfolio.asOf - date, portfolio.settingsOf(account).cadence_days];
  if (!(days > most)) return [];
  return [{ account, kind: 'silence', date, days, item: '', urgency: days > 2 * most ? 'urgent' : 'near' }];
}

export function agendaOf(portfolio: Portfolio, accounts: readonly number[]): AgendaEntry[] {
  const coming = accounts.flatMap((account) => comingUp(portfolio, account)).sort((a, b) => a.date - b.date);
  const silences = accounts.flatMap((account) => silence(portfolio, account)).sort((a, b) => b.days - a.days);
  return [...coming, ...silences];
}
