/** What moved between two snapshots, in sentences. Figures come as they are written; a change has its sign. */
import { plural } from '../plural';

/** The digits of an ordinal, for a place in a list. */
const ordinal = (place: number): string => {
  const tens = place % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
};

export const moved = {
  family: (name: string) => (name === '' ? 'Lines without a family' : name),
  in: (what: string, change: string) => `${what} came in: ${change}.`,
  out: (what: string, change: string) => `${what} was dropped: ${change}.`,
  up: (what: string, by: string, before: string, after: string) => `${what} grew by ${by} (${before} → ${after}).`,
  down: (what: string, by: string, before: string, after: string) => `${what} shrank by ${by} (${before} → ${after}).`,
  rate: (currency: string, by: string, what: string, gained: boolean, rates: string) =>
    `${currency} ${gained ? 'added' : 'took'} ${by} ${gained ? 'to' : 'off'} ${what} (${rates}).`,
  rates: (what: string) => `Exchange rates, ${what}`,
  labelled: (label: string, change: string) => `${label}: ${change}.`,
  inTime: (label: string) => `Time, ${label}`,
  components: {
    economic_risk: 'Economic risk',
    evaluation: 'Evaluation',
    learning: 'Learning',
    setup: 'Set-up',
    benefit_loss: 'Benefits lost',
    monetary_loss: 'Money lost',
    personal: 'Ties with people',
    brand: 'Brand',
    suction: 'Pull of concessions',
    not_known: 'What is not known',
    term: 'Term',
    money: 'Money lost',
    prior: 'Prior of trust',
    revenue: 'Revenue',
    margin_rate: 'Margin rate',
    survival_growth: 'Survival and growth',
    price_terms: 'Price investment',
    share: 'Share',
    gap: 'Margin until replaced',
    acquisition: 'Acquisition',
    price: 'Price investment',
    risk: 'Risk on the new margin',
    base: 'Margin foregone',
    growth: 'Growth foregone',
    days_to_notice: 'Days to notice',
    deadline: 'Another notice deadline',
    replaced: 'If replaced',
    not_replaced: 'If not replaced',
    loss_cost_by_input: 'Cost of loss, by input',
  } as Readonly<Record<string, string>>,
  /** Time, where a term or a window runs down. */
  daysLess: (days: number, shown: string) => `${plural(days, `${shown} day`, `${shown} days`)} less to run`,
  renewed: 'A contract renewed itself',
  gone: {
    benefit_loss: 'Services of more than a year ago',
    personal: 'Contacts not met for a year',
    brand: 'Visible presence of more than a year ago',
  } as Readonly<Record<string, string>>,
  groups: { buyer: 'buyers', user: 'users', affected: 'people affected', facts: 'facts' } as Readonly<Record<string, string>>,
  aged: (what: string) => `${what}, older evidence counts less`,
  answers: (count: number, shown: string) => (count === 1 ? '1 new answer' : `${shown} new answers`),
  withNote: (change: string, note: string) => `${change} (${note})`,
  points: (size: number, shown: string) => plural(size, `${shown} point`, `${shown} points`),
  logOdds: (shown: string) => `log-odds ${shown}`,
  yearComplete: (year: number) => `${ordinal(year)} year complete`,
  terms: {
    base: { raises: 'Base risk higher', lowers: 'Base risk lower' },
    trust: { raises: 'Trust lower', lowers: 'Trust higher' },
    switching: { raises: 'Switching cost lower', lowers: 'Switching cost higher' },
    incidents: { raises: 'More open incidents', lowers: 'Fewer open incidents' },
    stakeholders: { raises: 'Contacts longer unseen', lowers: 'Contacts closer' },
    notice: { raises: 'Notice window closing', lowers: 'Notice window no longer closing' },
  } as Readonly<Record<string, { readonly raises: string; readonly lowers: string }>>,
  model: (before: string, after: string, rose: boolean) =>
    `The base risk ${rose ? 'rose' : 'fell'} from ${before} to ${after} after the losses of the portfolio`,
  states: {
    committed: 'Committed beyond the horizon',
    open: 'Open again within the horizon',
    leaving: 'Leaving within the horizon',
  } as Readonly<Record<string, string>>,
  notClient: (what: string, change: string) => `Not the client: ${what}: ${change}.`,
  settings: 'settings',
  definition: (figure: string, version: string) => `${figure} is computed anew since version ${version}`,
  unknown: (figure: string, reason: string, before: string) =>
    `${figure} not known any more${reason === '' ? '' : ` (${reason})`}: ${before} before.`,
  known: (figure: string, after: string) => `${figure} now known: ${after}.`,
  reasons: { no_rate: 'no rate', no_margin: 'no margin', bad_cell: 'a cell that can’t be read' } as Readonly<Record<string, string>>,
  termUnknown: (what: string) => `${what}, not known any more`,
  termKnown: (what: string) => `${what}, now known`,
  left: (name: string, change: string) => `${name} left: ${change}.`,
  entered: (name: string, change: string) => `${name} is new: ${change}.`,
  merged: (figure: string, after: string) => `Several accounts became one: ${figure} is now ${after}.`,
  notTold: (change: string, why: string) => `Not told apart: ${change} (${why}).`,
  notKept: (snapshot: string) => `drivers of ${snapshot} were not kept`,
  chainBroken: 'a snapshot between the two is missing',
  otherCurrency: (before: string, after: string) => `Amounts were in ${before} and are in ${after}: they can’t be compared.`,
  moment: (before: string, after: string) => `Next moment: ${before} → ${after}.`,
  passed: (name: string, own: string, other: string) => `It passed ${name} (${own} against ${other}).`,
  passedBy: (name: string, own: string, other: string) => `${name} passed it (${other} against ${own}).`,
  goneAbove: (name: string) => `${name}, which stood above, left the ranking.`,
  newAbove: (name: string) => `${name} came in above.`,
  rank: (before: number, after: number) => `${after < before ? 'Up' : 'Down'} from ${ordinal(before)} to ${ordinal(after)}.`,
  rose: (count: number, shown: string, name: string) =>
    `${plural(count, '1 account', `${shown} accounts`)} rose a rank because ${name} left.`,
  sank: (count: number, shown: string, name: string) =>
    `${plural(count, '1 account', `${shown} accounts`)} lost a rank because ${name} came in.`,
  roseBy: (count: number, shown: string) => plural(count, '1 account rose a rank', `${shown} accounts rose a rank`),
  roseByModel: (count: number, shown: string, before: string, after: string, rose: boolean) =>
    `${plural(count, '1 account', `${shown} accounts`)} rose a rank because the base risk ${rose ? 'rose' : 'fell'} after the losses of the portfolio (first year: ${before} → ${after}).`,
  cases: { partner: 'partner', loyal: 'loyal', captive: 'captive', at_risk: 'at risk', undetermined: 'undetermined' } as Readonly<
    Record<string, string>
  >,
  axes: { held: 'held', attached: 'attached', trust_coverage: 'coverage of trust' } as Readonly<Record<string, string>>,
  case: (before: string, after: string, axis: string, values: string, above: boolean, threshold: string, why: string) =>
    `${before} → ${after}: ${axis} ${values}, ${above ? 'at or above' : 'below'} ${threshold}${why === '' ? '' : ` (${why})`}.`,
};
