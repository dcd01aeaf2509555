/**
 * The levers of one account that are not pulled yet and what each would change. Each is tried with its standard step on the account's own
 * rows, and the whole account is computed twice by the same metrics: change = after − before of the switching cost (amount, index, held) and of trust
 * (attached, coverage). Two kinds, each ranked within itself and never blended: what makes leaving dearer, by the change of the index per unit of
 * constraint, change / (1 + change of held / lever_constraint_unit), at equal effect positive ones first; what earns trust, by the change of attached,
 * then of its coverage. A client that is not attached (captive or at risk) sees trust first, every other the cost of leaving. A wider range is muted
 * while observed satisfaction is poor: service comes first (003-Q). The steps are defaults, no findings, and a change is no forecast of what the
 * client will do.
 */
import { ownAccount, type RowChange } from '../../portfolio/own-account';
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import { unionOfReads } from '../../portfolio/reads';
import type { SettingValues } from '../../settings/declarations/index';
import { CellError } from '../../tables/findings';
import { facilitation } from '../exchange/facilitation';
import { infoBalance } from '../exchange/info-balance';
import { figuresOf } from '../metric';
import { satisfaction } from '../people/satisfaction';
import { nextMomentReads, nextMoments, type NextMoments } from '../planning/next-moment';
import { switchCost } from '../switching-cost/switch-cost';
import { isAttached } from '../trust/attachment';
import { trustScore } from '../trust/trust-score';
import { whitespace } from '../breadth/whitespace';
import { exitPenalty, retroactiveConcession, stock, term } from './contract-levers';
import { aboutLever, leverKinds, leverNames, type FindLever, type LeverKind, type LeverName, type OpenLever } from './lever';
import { unseenFacilitation, visibility } from './relation-levers';
import { admission, anticipation, answers, keptCommitments, satisfactionPoints, silentGroup, surprise } from './trust-levers';
import { installedBase, usage, widerRange } from './use-levers';

const find: Readonly<Record<LeverName, FindLever>> = {
  installed_base: installedBase,
  term,
  exit_penalty: exitPenalty,
  stock,
  retroactive_concession: retroactiveConcession,
  usage,
  unseen_facilitation: unseenFacilitation,
  visibility,
  wider_range: widerRange,
  kept_commitments: keptCommitments,
  admission,
  answers,
  satisfaction_points: satisfactionPoints,
  silent_group: silentGroup,
  surprise,
  anticipation,
};

/** Where an account stands: what leaving would cost, and its two axes. */
export interface Standing {
  readonly amount: number;
  readonly index: number;
  readonly held: number;
  readonly attached: number;
  /** Coverage of trust, 0 to 1. */
  readonly coverage: number;
}

export interface Lever extends OpenLever {
  readonly name: LeverName;
  /** After − before; undefined when data is missing to try the step. */
  readonly change: Standing | undefined;
  /** What the ranking within its kind goes by: change of the index per unit of constraint, or change of attached. NaN without a change. */
  readonly effect: number;
  /** Not to be proposed now, and why. */
  readonly muted: 'service_first' | undefined;
}

export interface Levers {
  readonly before: Standing;
  /** Which kind this client sees first. */
  readonly kinds: readonly LeverKind[];
  /** Kind by kind, the most effective first; muted ones and those that can't be tried last in their kind. */
  readonly levers: readonly Lever[];
  /** When they can be brought up. */
  readonly next: NextMoments['next'];
}

/** The account as it is, or with changes. Throws the CellError of a cell that its figures need. */
export function standingOf(portfolio: Portfolio, account: number, changes: readonly RowChange[] = []): Standing {
  const own = ownAccount(portfolio, account, changes);
  const code = own.asked[0]!;
  const { amount, index, held } = figuresOf(switchCost, own, code);
  const { score, coverage } = figuresOf(trustScore, own, code);
  return { amount, index, held, attached: score, coverage };
}

const difference = (after: Standing, before: Standing): Standing => ({
  amount: after.amount - before.amount,
  index: after.index - before.index,
  held: after.held - before.held,
  attached: after.attached - before.attached,
  coverage: after.coverage - before.coverage,
});

/** The levers of an account. Throws a CellError when a cell that they need can't be read. */
export function leversOf(portfolio: Portfolio, account: number): Levers {
  const s = checked(portfolio, account);
  const before = standingOf(portfolio, account);
  const satisfaction = figuresOf(trustScore, portfolio, account).dimensions.find(({ dimension }) => dimension === 'satisfaction')!.observed;
  const levers: Lever[] = [];
  for (const name of leverNames) {
    const open = openLever(name, portfolio, account, s);
    if (open === undefined) continue;
    const change = open.changes === undefined ? undefined : difference(standingOf(portfolio, account, open.changes), before);
    const effect = effectOf(name, change, s);
    levers.push({
      name,
      ...open,
      change,
      effect,
      muted: name === 'wider_range' && satisfaction < s.lever_satisfaction_min ? 'service_first' : undefined,
    });
  }
  const kinds = isAttached(before.attached, before.coverage, s) === false ? [...leverKinds].reverse() : leverKinds;
  return { before, kinds, levers: levers.sort(byKindAndEffect(kinds)), next: nextMoments(portfolio, account).next };
}

function effectOf(name: LeverName, change: Standing | undefined, s: SettingValues): number {
  if (change === undefined) return Number.NaN;
  return aboutLever[name].kind === 'trust' ? change.attached : change.index / (1 + Math.max(0, change.held) / s.lever_constraint_unit);
}

const openLever = (name: LeverName, portfolio: Portfolio, account: number, s: SettingValues): OpenLever | undefined =>
  find[name]({ portfolio, account, asOf: portfolio.asOf, s });

function checked(portfolio: Portfolio, account: number): SettingValues {
  const finding = portfolio.firstError(account, leverReads);
  if (finding !== undefined) throw new CellError(finding);
  return portfolio.settingsOf(account);
}

/** Differences of rounding are no differences. */
const SAME = 1e-9;

const byKindAndEffect =
  (kinds: readonly LeverKind[]) =>
  (a: Lever, b: Lever): number =>
    kinds.indexOf(aboutLever[a.name].kind) - kinds.indexOf(aboutLever[b.name].kind) || byEffect(a, b);

function byEffect(a: Lever, b: Lever): number {
  const last = ({ muted, change }: Lever): number => {
    if (change === undefined) return 2;
    return muted === undefined ? 0 : 1;
  };
  if (last(a) !== last(b)) return last(a) - last(b);
  const constraint = ({ name }: Lever): number => (aboutLever[name].sign === 'positive' ? 0 : 1);
  if (Math.abs(a.effect - b.effect) > SAME) return b.effect - a.effect;
  if (constraint(a) !== constraint(b)) return constraint(a) - constraint(b);
  const more = (key: keyof Standing): number =>
    a.change === undefined || Math.abs(b.change![key] - a.change[key]) <= SAME ? 0 : b.change![key] - a.change[key];
  return more('attached') || more('coverage') || more('amount') || leverNames.indexOf(a.name) - leverNames.indexOf(b.name);
}

/** What several levers would change together, with steps of any size (`lever_…` settings); before and after. Levers that are pulled change nothing. */
export function whatIf(
  portfolio: Portfolio,
  account: number,
  chosen: readonly LeverName[],
  sizes: Partial<SettingValues> = {},
): { readonly before: Standing; readonly after: Standing } {
  const s = { ...checked(portfolio, account), ...sizes };
  const changes = leverNames
    .filter((name) => chosen.includes(name))
    .flatMap((name) => openLever(name, portfolio, account, s)?.changes ?? []);
  return { before: standingOf(portfolio, account), after: standingOf(portfolio, account, changes) };
}

/** What all levers look at. */
export const leverReads: Reads = unionOfReads([
  switchCost.reads,
  trustScore.reads,
  nextMomentReads,
  whitespace.reads,
  facilitation.reads,
  infoBalance.reads,
  satisfaction.reads,
  {
    references: ['users', 'is_consumable'],
    interactions: ['kind', 'date', 'visibility'],
    initiatives: ['date', 'kind', 'requested_by_customer'],
    incidents: ['occurred_at', 'disclosed_at', 'raised_by_customer_at', 'resolved_at', 'first_response_at'],
    families: ['family', 'eligible_segments'],
  },
]);
