/** Levers in words: their names, what each step is, what to ask for in return. Figures arrive already written. */
import { plural } from '../plural';

export const levers: LeverTexts = {
  names: {
    installed_base: 'Complete our view of the installed base',
    term: 'Longer term',
    exit_penalty: 'Exit penalty',
    stock: 'Stock of consumables',
    retroactive_concession: 'Retroactive concession',
    usage: 'Training and use',
    unseen_facilitation: 'Make facilitation known',
    visibility: 'Be seen inside the client',
    wider_range: 'Wider range',
    kept_commitments: 'Keep what was promised',
    admission: 'Admit incidents first',
    answers: 'Answer in time',
    satisfaction_points: 'Satisfy the points of the list',
    silent_group: 'Ask the silent group',
    surprise: 'One surprise',
    anticipation: 'Propose before being asked',
  },
  steps: {
    installed_base: (count, blanks, points, pointsShown) =>
      `Fill ${blanks} ${plural(count, 'blank', 'blanks')} (contract, end, site, family): ${plural(points, `${pointsShown} point`, `${pointsShown} points`)} of completeness`,
    term: (count, months, until, contract) => `${months} more ${plural(count, 'month', 'months')} on contract ${contract}, until ${until}`,
    first_term: (count, months, until) => `A first contract of ${months} ${plural(count, 'month', 'months')}, until ${until}`,
    exit_penalty: (rate, contract) => `A penalty of ${rate} of what remains, in contract ${contract}`,
    stock: (count, months, amount, contract) =>
      `Stock of ${months} ${plural(count, 'month', 'months')} of consumables (${amount}), in contract ${contract}`,
    stock_unknown: (count, months, contract) =>
      `Stock of ${months} ${plural(count, 'month', 'months')} of consumables, in contract ${contract}`,
    retroactive_concession: (tiers, contract) => `${tiers} on all that is bought, in contract ${contract}`,
    tier: (rate, threshold) => `${rate} from ${threshold}`,
    tier_unknown: (rate, share) => `${rate} from ${share} of the forecast`,
    usage: (count, users, adoption, line) =>
      plural(
        count,
        `1 more trained user and adoption of ${adoption} on line ${line}`,
        `${users} more trained users and adoption of ${adoption} on line ${line}`,
      ),
    usage_adoption: (adoption, line) => `Adoption of ${adoption} on line ${line}`,
    unseen_facilitation: (count, services, amount) =>
      plural(
        count,
        `Tell the client of 1 service beyond the contract, worth ${amount}`,
        `Tell the client of ${services} services beyond the contract, worth ${amount}`,
      ),
    unseen_unvalued: (count, services) =>
      plural(
        count,
        'Tell the client of 1 service beyond the contract, and value it',
        `Tell the client of ${services} services beyond the contract, and value them`,
      ),
    visibility: (kinds) => `This year: ${kinds}`,
    wider_range: (family, amount) => `One reference in ${family}: ${amount} a year, by the median of the peers`,
    wider_range_unknown: (family) => `One reference in ${family} (too few peers to say what it could bring)`,
    admission: (count, incidents) =>
      plural(count, 'Admit 1 open incident before the client raises it', `Admit ${incidents} open incidents before the client raises them`),
    kept_commitments: (count, pending) => plural(count, 'Keep the 1 promise that is due', `Keep the ${pending} promises that are due`),
    kept_again: (count, broken) =>
      plural(
        count,
        'Make a promise and keep it: 1 was broken within the period',
        `Make a promise and keep it: ${broken} were broken within the period`,
      ),
    answers: (count, open, hours, hoursShown) =>
      `${plural(count, 'Answer the 1 complaint that waits', `Answer the ${open} complaints that wait`)}, then each one within ${plural(hours, `${hoursShown} hour`, `${hoursShown} hours`)}`,
    answers_late: (count, late, hours, hoursShown) =>
      `Answer each complaint within ${plural(hours, `${hoursShown} hour`, `${hoursShown} hours`)}: ${plural(count, '1 answer came late', `${late} answers came late`)}`,
    satisfaction_points: (points) => `Bring up to their target: ${points}`,
    silent_group: (group, count, questions) =>
      `Ask ${group} ${plural(count, '1 question', `${questions} questions`)}: what they will say is not known, it counts as neither good nor bad`,
    anticipation: (count, days) =>
      `A proposal that the client has not asked for: the last one is ${plural(count, `${days} day`, `${days} days`)} old`,
    anticipation_never: () => 'A proposal that the client has not asked for: none is on record',
    surprise: (count, days) => `Something new: the last surprise is ${plural(count, `${days} day`, `${days} days`)} old`,
    surprise_never: () => 'Something new: no surprise is on record',
    untried: (table) => `Not known: there is no table ${table}`,
  },
  visibleKinds: {
    annual_meeting: 'an annual meeting',
    internal_newsletter: 'a testimony in the internal journal',
    catalogue: 'the purchasing catalogue',
  },
  /** A name that stands in a sentence. */
  quoted: (name: string) => `“${name}”`,
  counterparts: {
    installed_base: 'None: it is ours to do. What the client asks of it is given against something.',
    term: 'Ask for it against a price effort or a guaranteed review.',
    exit_penalty: 'Ask for it against a price kept for the whole term, and keep it proportionate.',
    stock: 'Ask for it against delivery conditions, or a buy-back at the end.',
    retroactive_concession: 'Give it in place of an upfront discount; ask for a reference in another family.',
    usage: 'Ask for access to the users and to those who run the application.',
    unseen_facilitation: 'Ask that it be counted in the next negotiation.',
    visibility: 'Ask for the place itself: the meeting, the journal, the catalogue.',
    wider_range: 'Ask for the reference against the price effort of the annual negotiation.',
    kept_commitments: 'None: a promise kept is owed. Say what it took to keep it.',
    admission: 'None: admitting comes first, so that the buyer can inform colleagues.',
    answers: 'None: an answer is owed. Ask afterwards whether it was enough.',
    satisfaction_points: 'Ask to be judged again on these points, on a date.',
    silent_group: 'Ask for an hour of their time; tell them later what came of it.',
    anticipation: 'Ask for the data and the people that the proposal needs.',
    surprise: 'None: a surprise that asks for something in return is no surprise.',
  },
  signs: { positive: 'helps the client', constraint: 'constrains the client' },
  kinds: { leaving_cost: 'What makes leaving dearer', trust: 'What earns trust' },
  groups: { buyer: 'the buyers', user: 'the users', affected: 'the people concerned', facts: 'the facts' },
  muted: { service_first: 'Service first: observed satisfaction is poor' },
  unknownColumn: (table, column) => `${table}: ${column}`,
};

type LeverWord =
  | 'installed_base'
  | 'term'
  | 'exit_penalty'
  | 'stock'
  | 'retroactive_concession'
  | 'usage'
  | 'unseen_facilitation'
  | 'visibility'
  | 'wider_range'
  | 'kept_commitments'
  | 'admission'
  | 'answers'
  | 'satisfaction_points'
  | 'silent_group'
  | 'surprise'
  | 'anticipation';

export interface LeverTexts {
  readonly names: Readonly<Record<LeverWord, string>>;
  /** What the standard step is. A count comes beside its figure where the plural depends on it. */
  readonly steps: {
    installed_base(count: number, blanks: string, points: number, pointsShown: string): string;
    term(count: number, months: string, until: string, contract: string): string;
    first_term(count: number, months: string, until: string): string;
    exit_penalty(rate: string, contract: string): string;
    stock(count: number, months: string, amount: string, contract: string): string;
    stock_unknown(count: number, months: string, contract: string): string;
    retroactive_concession(tiers: string, contract: string): string;
    tier(rate: string, threshold: string): string;
    tier_unknown(rate: string, share: string): string;
    usage(count: number, users: string, adoption: string, line: string): string;
    usage_adoption(adoption: string, line: string): string;
    unseen_facilitation(count: number, services: string, amount: string): string;
    unseen_unvalued(count: number, services: string): string;
    visibility(kinds: string): string;
    wider_range(family: string, amount: string): string;
    wider_range_unknown(family: string): string;
    admission(count: number, incidents: string): string;
    kept_commitments(count: number, pending: string): string;
    kept_again(count: number, broken: string): string;
    answers(count: number, open: string, hours: number, hoursShown: string): string;
    answers_late(count: number, late: string, hours: number, hoursShown: string): string;
    satisfaction_points(points: string): string;
    silent_group(group: string, count: number, questions: string): string;
    anticipation(count: number, days: string): string;
    anticipation_never(): string;
    surprise(count: number, days: string): string;
    surprise_never(): string;
    untried(table: string): string;
  };
  readonly visibleKinds: Readonly<Record<'annual_meeting' | 'internal_newsletter' | 'catalogue', string>>;
  /** What to ask for in return. */
  readonly quoted: (name: string) => string;
  readonly counterparts: Readonly<Record<LeverWord, string>>;
  readonly signs: Readonly<Record<'positive' | 'constraint', string>>;
  /** The two kinds of levers, never blended. */
  readonly kinds: Readonly<Record<'leaving_cost' | 'trust', string>>;
  /** Who is asked. */
  readonly groups: Readonly<Record<'buyer' | 'user' | 'affected' | 'facts', string>>;
  readonly muted: Readonly<Record<'service_first', string>>;
  /** A column whose figures would decide. */
  unknownColumn(table: string, column: string): string;
}
