/**
 * What we brought without being asked (000-K3a, K4, K5, K6g; 002-P3): surprises, programmes, joint plans and who took the initiative. Counted
 * over initiative_days; a surprise is looked for further back to say how long ago the last one was. A joint plan that the client refused is none.
 * Calm months are said in the settings, for each segment if need be: no table holds volumes by month, and the date of a last order is no season. A calm
 * month is covered by a programme for a calm period that is dated in this month of the year, in the last initiative_days or still to come.
 */
import type { Portfolio } from '../../../portfolio/portfolio';
import { choiceCodes } from '../../../tables/cell';
import { columnOf } from '../../../tables/declarations/index';
import { fromSerial } from '../../../tables/dates';
import { normaliseWord } from '../../../tables/words';

export interface Initiative {
  readonly initiatives: number;
  /** Unrequested of those that say whether they were requested; NaN when none says so. */
  readonly proactivity: number;
  /** Days since the last surprise, NaN without one; distinct themes of the year's surprises. */
  readonly surpriseDays: number;
  readonly surpriseKinds: number;
  readonly programmes: { readonly market_share: number; readonly calm_period: number; readonly thank_you: number };
  readonly jointPlan: boolean;
  /** Calm months of the year (1 to 12), as the settings say, and those of them without a programme for a calm period, run or planned. */
  readonly calmMonths: readonly number[];
  readonly calmMonthsOpen: readonly number[];
  /** Initiatives that say whether they were requested. */
  readonly said: number;
}

const kinds = choiceCodes(columnOf('initiatives', 'kind'));
const [SURPRISE, PROGRAMME, JOINT_PLAN] = ['surprise', 'programme', 'joint_plan'].map((kind) => kinds.indexOf(kind)) as [
  number,
  number,
  number,
];
const types = choiceCodes(columnOf('initiatives', 'programme_type')) as readonly (keyof Initiative['programmes'])[];

const monthsIn = (list: string): number[] =>
  list
    .split(';')
    .filter((month) => month !== '')
    .map(Number);

interface Entry {
  readonly date: number;
  /** Days up to as_of: negative when planned, NaN without a date. */
  readonly age: number;
  readonly recent: boolean;
  readonly kind: number;
  readonly type: keyof Initiative['programmes'] | undefined;
  readonly theme: string;
  readonly accepted: number;
  readonly requested: number;
}

function entriesOf(portfolio: Portfolio, account: number, days: number): Entry[] {
  const rows = portfolio.rowsOf('initiatives');
  if (rows === undefined) return [];
  const { table } = rows;
  return Array.from(rows.rows(account), (row) => {
    const date = table.number('date', row);
    const age = portfolio.asOf - date;
    return {
      date,
      age,
      recent: age < days,
      kind: table.number('kind', row),
      type: types[table.number('programme_type', row)],
      theme: table.text('theme', row),
      accepted: table.number('accepted', row),
      requested: table.number('requested_by_customer', row),
    };
  });
}

export function initiativeOf(portfolio: Portfolio, account: number): Initiative {
  const settings = portfolio.settingsOf(account);
  const entries = entriesOf(portfolio, account, settings.initiative_days);
  const past = entries.filter(({ age }) => age >= 0);
  const counted = past.filter(({ recent }) => recent);
  const surprises = past.filter(({ kind }) => kind === SURPRISE);
  const programmes = { market_share: 0, calm_period: 0, thank_you: 0 };
  for (const { kind, type } of counted) if (kind === PROGRAMME && type !== undefined) programmes[type]++;
  const calmMonths = monthsIn(settings.calm_months);
  // Those still to come count too.
  const calm = entries.filter(({ kind, type, recent }) => kind === PROGRAMME && type === 'calm_period' && recent);
  const covered = new Set(calm.map(({ date }) => fromSerial(date).month));
  const requests = counted.map(({ requested }) => requested).filter((requested) => !Number.isNaN(requested));
  return {
    initiatives: counted.length,
    proactivity: requests.length > 0 ? requests.filter((requested) => requested === 0).length / requests.length : Number.NaN,
    surpriseDays: surprises.length > 0 ? surprises.reduce((least, { age }) => Math.min(least, age), Infinity) : Number.NaN,
    surpriseKinds: new Set(surprises.filter(({ recent }) => recent).map(({ theme }) => normaliseWord(theme))).size,
    programmes,
    jointPlan: past.some(({ kind, age, accepted }) => kind === JOINT_PLAN && age < settings.joint_plan_days && accepted !== 0),
    calmMonths,
    calmMonthsOpen: calmMonths.filter((month) => !covered.has(month)),
    said: requests.length,
  };
}
