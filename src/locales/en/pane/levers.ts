/** Levers, what they would change, and the tensions, in the room of one account. */
import { plural } from '../plural';

export const levers = {
  heading: 'What could still be done',
  none: 'Every lever that the tables know of is pulled.',
  intro: 'Each is tried on this account’s own rows, with a standard step. Two kinds, never blended.',
  when: (kind: string, date: string) => `To be brought up by: ${kind}, ${date}.`,
  whenUnknown: 'No contract gives a date to bring it up.',
  ranked: {
    leaving_cost: 'In points of the index; ranked by what is gained per unit of constraint.',
    trust: 'In points of trust (attached).',
  },
  listLabel: (kind: string) => `${kind}, the most effective first`,
  tryIt: (lever: string) => `Try: ${lever}`,
  gained: {
    leaving_cost: (points: number, shown: string) => plural(points, `${shown} point of index`, `${shown} points of index`),
    trust: (points: number, shown: string) => plural(points, `${shown} point of trust`, `${shown} points of trust`),
  },
  notTried: 'not known',
  muted: { service_first: 'service first' },
  details: {
    amount: (change: string) => `Switching cost ${change}`,
    held: (points: string) => `Held ${points}`,
    attached: (points: string) => `Attached ${points}`,
    coverage: (change: string) => `Coverage of trust ${change}`,
    nothing: 'Changes no figure.',
    counterpart: 'Counterpart',
    rows: 'What says so',
    noRow: (table: string) => `${table}: no such row`,
    unknown: 'Would decide',
  },
  whatIf: {
    heading: 'What if',
    hint: 'Tick levers above to see what they would change together.',
    sizes: 'Size of the steps',
    caption: 'Today and with the levers ticked',
    columns: { before: 'Today', after: 'What if', change: 'Change' },
    amount: 'Switching cost',
    index: 'Index',
    held: 'Held by contract',
    attached: 'Attached by trust',
    case: 'Case',
    becomes: 'becomes',
    clear: 'Untick all',
    reset: 'Standard steps',
    said: (amount: string, index: string) => `Together: switching cost ${amount}, index ${index}.`,
    outside: (least: string, most: string) => `From ${least} to ${most}.`,
    notANumber: 'A number is needed.',
    defaults: 'The steps are defaults of this add-in, not findings; the workbook’s settings table can change them.',
  },
  sizes: {
    lever_term_months: 'Months more',
    lever_penalty_rate: 'Penalty',
    lever_stock_months: 'Months of stock',
    lever_tier_1: 'First threshold, of the forecast',
    lever_tier_1_rate: 'First rate',
    lever_tier_2: 'Second threshold, of the forecast',
    lever_tier_2_rate: 'Second rate',
    lever_trained_users: 'Users trained',
    lever_adoption: 'Adoption reached',
  },
};

/** How to act with this client. */
export const conduct = {
  heading: 'How to act with this client',
  rests: 'It rests on',
};

export const plan = {
  heading: 'Account plan',
  prompt: 'What else can I do to help this client?',
  hint: 'On a sheet: the card and the levers as formulas, an action plan with one owner for each of the six keys, and the checklist of a new client.',
  write: 'Write the plan to a sheet',
  written: (sheet: string) => `The plan is on the sheet ${sheet}.`,
};

export const tensions = {
  heading: 'Tensions',
  note: 'Where two good rules pull against each other here. Nothing is resolved for you.',
  titles: {
    information_given: 'Keep or share information',
    information_withheld: 'Keep or share information',
    breadth_margin: 'Breadth or margin',
    gives_unpaired: 'Give or get',
    advocacy: 'Defend the client or the firm',
    rigidity: 'Precise or rigid',
    paradox: 'Prescribe and expect ideas',
  },
  information_given: (count: number, shown: string) =>
    plural(count, '1 piece of information went out without return.', `${shown} pieces of information went out without return.`),
  information_withheld: (shared: string, items: string) =>
    `The client knows ${shared} of the ${items} items that we know: what is kept protects us, what is shared builds trust.`,
  breadth_margin: (families: string, margin: string) => `Widely used, but at a loss in ${families}: ${margin} a year.`,
  gives_unpaired: (count: number, shown: string, amount: string) =>
    plural(count, `1 concession (${amount}) has no counterpart.`, `${shown} concessions (${amount}) have no counterpart.`),
  advocacy: (amount: string) =>
    `Defending this client inside our own firm has cost ${amount}: exceptions without return and internal hours.`,
  rigidity: (score: string, count: number) =>
    `Rigidity ${score} of 100 over ${plural(count, '1 contract', `${count} contracts`)}: everything is defined, while the world moves.`,
  paradox: (outside: number, complaints: number) =>
    complaints > 0
      ? 'The specification prescribes, and the client complains that we propose nothing.'
      : plural(
          outside,
          'The specification prescribes; 1 proposal went beyond it in a year.',
          outside === 0
            ? 'The specification prescribes, and nothing was proposed beyond it in a year.'
            : `The specification prescribes; ${outside} proposals went beyond it in a year.`,
        ),
};
