/**
 * The rows of the card, always the same and in the same order, so that each has its format in a sheet. A value that isn't known is blank (NaN); its
 * coverage stands beside it where the figure has one.
 */
import { aboutLever } from '../../../metrics/levers/lever';
import { relationshipCase } from '../../../metrics/portfolio/relationship-case';
import { keyStates, sixKeys, type SixKey } from '../../../metrics/levers/six-keys';
import type { Portfolio } from '../../../portfolio/portfolio';
import type { TableName } from '../../../tables/declarations/index';
import type { CardRowKey, CardSection } from '../../../locales/en/cells/portfolio';
import { localeOf, type Language } from '../../../locales/languages';
import { cellFigures } from '../../levers/cell-figures';
import { phaseText, registerText } from '../../levers/conduct-text';
import { stepText } from '../../levers/lever-text';
import type { CardSources } from './figures';

/** text: as it stands · word: a code that the settings' language translates. */
export type CardKind = 'text' | 'word' | 'amount' | 'count' | 'decimal' | 'share' | 'score' | 'date';

/** Who the account is and what happened: the sections that a lost account and a prospect have too. */
export const lastingSections: ReadonlySet<CardSection> = new Set(['identity', 'trust', 'people', 'exchange', 'presence']);

export interface CardAccount {
  readonly portfolio: Portfolio;
  readonly account: number;
  readonly id: string;
  readonly figures: CardSources;
  readonly language: Language;
}

export interface CardRow {
  readonly key: CardRowKey;
  readonly section: CardSection;
  readonly kind: CardKind;
  /** Without this table the value isn't known, whatever the figure says. */
  readonly table?: TableName;
  value(of: CardAccount): number | string | boolean | readonly string[] | undefined;
  coverage?(of: CardAccount): number;
}

type Value = CardRow['value'];
type From = (figures: CardSources) => number | string | boolean | readonly string[] | undefined;

/** A figure that rests on one table. */
const of = (table: TableName, row: CardRow): CardRow => ({ ...row, table });
const row = (
  section: CardSection,
  key: CardRowKey,
  kind: CardKind,
  value: Value,
  coverage?: (figures: CardSources) => number,
): CardRow => ({
  section,
  key,
  kind,
  value,
  ...(coverage === undefined ? {} : { coverage: ({ figures }: CardAccount) => coverage(figures) }),
});
const figure = (section: CardSection, key: CardRowKey, kind: CardKind, from: From, coverage?: (figures: CardSources) => number): CardRow =>
  row(section, key, kind, ({ figures }) => from(figures), coverage);
const own =
  (column: string): Value =>
  ({ portfolio, account }) =>
    portfolio.accountText(account, column);

/** What the account is on the day, and until or since when. */
const status: Value = ({ portfolio, account, language }) => {
  const { stage, end } = portfolio.life(account);
  const { stages, leavingOn, lostSince } = localeOf(language).card;
  const day = Number.isNaN(end) ? undefined : cellFigures(language, '').date(end);
  if (day !== undefined && stage === 'leaving') return leavingOn(day);
  return day !== undefined && stage === 'lost' ? lostSince(day) : stages[stage];
};
/** Lever in its place: what it is, its step, what it adds to the index, or to trust. */
const lever =
  (place: number): Value =>
  ({ figures, language, portfolio, account }) => {
    const found = figures.levers.levers[place - 1];
    if (found === undefined) return '';
    const f = cellFigures(language, portfolio.currencyOf(account));
    const points = aboutLever[found.name].kind === 'trust' ? found.change?.attached : found.change?.index;
    const gain = points === undefined ? '' : ` (${points > 0 ? '+' : ''}${f.number(points, 1)})`;
    return `${aboutLever[found.name].code} ${localeOf(language).levers.names[found.name]} – ${stepText(found, language, f)}${gain}`;
  };
const conductOf = ({ asOf }: Portfolio, { mode, people, moments }: CardSources, language: Language): string =>
  phaseText({ mode, people, moments, asOf }, language, cellFigures(language, '')).sentence;
const key = (name: SixKey): CardRow =>
  row('keys', name, 'word', ({ portfolio, account, figures }) => keyStates[name](portfolio, account, figures));

export const cardRows: readonly CardRow[] = [
  row('identity', 'status', 'text', status),
  row('identity', 'name', 'text', own('name')),
  row('identity', 'account_id', 'text', ({ id }) => id),
  row('identity', 'segment', 'text', own('segment')),
  row('identity', 'country', 'text', own('country')),
  row('identity', 'relationship_start', 'date', ({ portfolio, account }) => portfolio.accountNumber(account, 'relationship_start')),
  figure('identity', 'tenure_years', 'decimal', ({ risk }) => risk.tenureYears),
  figure('identity', 'years_past_marker', 'decimal', ({ risk }) => risk.yearsPastMarker),

  figure('money', 'revenue', 'amount', ({ loss }) => loss.revenue),
  figure('money', 'margin', 'amount', ({ loss }) => loss.margin),
  figure('money', 'margin_rate', 'share', ({ loss }) => loss.marginRate),
  figure('money', 'wallet_share', 'share', ({ wallet }) => wallet.share),

  figure('breadth', 'references', 'count', ({ breadth }) => breadth.references),
  figure(
    'breadth',
    'families',
    'count',
    ({ breadth }) => breadth.families,
    ({ breadth }) => breadth.coverage,
  ),
  figure('breadth', 'effective_families', 'decimal', ({ breadth }) => breadth.effective),
  figure('breadth', 'range_coverage', 'share', ({ breadth }) => breadth.rangeCoverage),

  figure(
    'switching',
    'switching_cost',
    'amount',
    ({ cost }) => cost.amount,
    ({ cost }) => cost.coverage,
  ),
  figure(
    'switching',
    'index_low',
    'score',
    ({ cost }) => cost.index,
    ({ cost }) => cost.coverage,
  ),
  figure('switching', 'index_high', 'score', ({ cost }) => cost.indexHigh),
  figure('switching', 'negative_share', 'share', ({ cost }) => cost.negativeShare),

  figure(
    'trust',
    'trust_score',
    'score',
    ({ trust }) => trust.score,
    ({ trust }) => trust.coverage,
  ),
  figure('trust', 'trust_observed', 'score', ({ trust }) => trust.observed),
  figure('trust', 'trust_coverage', 'share', ({ trust }) => trust.coverage),

  of(
    'contracts',
    figure(
      'axes',
      'held',
      'score',
      ({ cost }) => cost.held,
      ({ cost }) => cost.coverages.monetary_loss,
    ),
  ),
  figure(
    'axes',
    'attached',
    'score',
    ({ trust }) => trust.score,
    ({ trust }) => trust.coverage,
  ),
  row('axes', 'case', 'word', ({ portfolio, account, figures: { cost, trust } }) =>
    relationshipCase(cost.held, trust.score, trust.coverage, portfolio.settingsOf(account)),
  ),

  of(
    'contracts',
    figure('contract', 'live_contracts', 'count', ({ cost }) => cost.liveContracts),
  ),
  figure('contract', 'next_end', 'date', ({ moments }) => moments.nextEnd),
  figure('contract', 'days_to_notice', 'count', ({ moments }) => moments.daysToNotice),
  figure('contract', 'next_moment', 'date', ({ moments }) => moments.next?.date),
  figure('contract', 'next_moment_kind', 'word', ({ moments }) => moments.next?.kind),

  figure(
    'risk',
    'renewal_risk',
    'share',
    ({ risk }) => risk.risk,
    ({ risk }) => risk.coverage,
  ),
  figure('risk', 'renewal_risk_base', 'share', ({ risk }) => risk.base),
  figure(
    'risk',
    'loss_cost',
    'amount',
    ({ loss }) => loss.cost,
    ({ loss }) => loss.coverage,
  ),
  figure('risk', 'loss_replaced', 'amount', ({ loss }) => loss.replaced),
  figure('risk', 'loss_not_replaced', 'amount', ({ loss }) => loss.notReplaced),
  figure('risk', 'loss_x_risk', 'amount', ({ loss, risk }) => loss.cost * risk.risk),

  of(
    'contacts',
    figure(
      'people',
      'stakeholder_coverage',
      'share',
      ({ people }) => people.coverage,
      ({ people }) => people.inputsKnown,
    ),
  ),
  of(
    'contacts',
    figure('people', 'missing_roles', 'word', ({ people }) => people.missingRoles),
  ),
  of(
    'contacts',
    figure('people', 'single_thread', 'share', ({ people }) => people.singleThread),
  ),
  of(
    'contacts',
    figure('people', 'exposed_sponsors', 'count', ({ people }) => people.exposedSponsors),
  ),

  of(
    'concessions',
    figure(
      'exchange',
      'give_get_balance',
      'amount',
      ({ giveGet }) => giveGet.balance,
      ({ giveGet }) => giveGet.coverage,
    ),
  ),
  of(
    'concessions',
    figure('exchange', 'unpaired_gives', 'count', ({ giveGet }) => giveGet.unpaired),
  ),
  of(
    'facilitations',
    figure(
      'exchange',
      'facilitation_unseen',
      'amount',
      ({ facilitation }) => facilitation.unseen,
      ({ facilitation }) => facilitation.coverage,
    ),
  ),
  of(
    'facilitations',
    figure('exchange', 'facilitation_due', 'count', ({ facilitation }) => facilitation.due),
  ),

  of(
    'interactions',
    figure(
      'presence',
      'cadence',
      'count',
      ({ presence }) => presence.cadence,
      ({ presence }) => presence.coverage,
    ),
  ),
  of(
    'interactions',
    figure('presence', 'silence_days', 'count', ({ presence }) => presence.silentSince),
  ),
  of(
    'initiatives',
    figure('presence', 'surprise_days', 'count', ({ presence }) => presence.initiative.surpriseDays),
  ),
  of(
    'initiatives',
    figure('presence', 'proactivity', 'share', ({ presence }) => presence.initiative.proactivity),
  ),

  figure('mode', 'phase', 'word', ({ mode }) => mode.phase),
  figure(
    'mode',
    'mode',
    'word',
    ({ mode }) => (mode.kraljic.cells.length === 0 ? 'undetermined' : mode.kraljic.cells),
    ({ mode }) => mode.coverage,
  ),
  figure('mode', 'balance_of_power', 'word', ({ mode }) => mode.balance ?? 'undetermined'),

  row('mode', 'register', 'text', ({ figures, language }) => registerText(figures, language, cellFigures(language, '')).sentence),
  row('mode', 'phase_and_power', 'text', ({ portfolio, figures, language }) => conductOf(portfolio, figures, language)),

  row('levers', 'lever_1', 'text', lever(1)),
  row('levers', 'lever_2', 'text', lever(2)),
  row('levers', 'lever_3', 'text', lever(3)),

  ...sixKeys.map(key),
];
