/**
 * The six keys of a climate of trust (000-K1 to K6) as a checklist to coordinate in one's own company: what the tables say of each.
 * in_place: K1 every role that decides is known · K2 satisfaction is measured and no group is below the alert · K3 information goes both ways · K4 a surprise
 * within lever_surprise_days · K5 a programme, K6 a value project, in the period of the initiatives. unknown: the table that would say so isn't there.
 */
import type { InfoBalance } from '../exchange/info-balance';
import type { Presence } from '../people/presence';
import type { Satisfaction } from '../people/satisfaction';
import type { Stakeholders } from '../people/stakeholders';
import type { ValueLedger } from '../exchange/value-ledger';
import type { Portfolio } from '../../portfolio/portfolio';

export const sixKeys = ['whole_client', 'satisfaction', 'information', 'astonishment', 'opportunity', 'value_creation'] as const;
export type SixKey = (typeof sixKeys)[number];
export type KeyState = 'in_place' | 'to_do' | 'unknown';

/** What the checklist is read from. */
export interface KeyFigures {
  readonly people: Stakeholders;
  readonly satisfaction: Satisfaction;
  readonly information: InfoBalance;
  readonly presence: Presence;
  readonly value: ValueLedger;
}

function state(known: boolean, done: boolean): KeyState {
  if (!known) return 'unknown';
  return done ? 'in_place' : 'to_do';
}

export const keyStates: Readonly<Record<SixKey, (portfolio: Portfolio, account: number, figures: KeyFigures) => KeyState>> = {
  whole_client: (portfolio, _account, { people }) =>
    state(portfolio.rowsOf('contacts') !== undefined, people.missingRoles.length === 0 && people.contacts > 0),
  satisfaction: (portfolio, _account, { satisfaction }) =>
    state(portfolio.rowsOf('observations') !== undefined, satisfaction.answers > 0 && !satisfaction.alert),
  information: (_portfolio, _account, { information }) =>
    state(information.tension !== 'undetermined', information.tension === 'exchanged'),
  astonishment: (portfolio, account, { presence }) =>
    state(
      portfolio.rowsOf('initiatives') !== undefined,
      presence.initiative.surpriseDays <= portfolio.settingsOf(account).lever_surprise_days,
    ),
  opportunity: (portfolio, _account, { presence }) => {
    const { market_share, calm_period, thank_you } = presence.initiative.programmes;
    return state(portfolio.rowsOf('initiatives') !== undefined, market_share + calm_period + thank_you > 0);
  },
  value_creation: (portfolio, _account, { value }) => state(portfolio.rowsOf('initiatives') !== undefined, value.projects > 0),
};
