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

export function initiativeOf(portfolio: Portfolio, account: number): Initiative {
  const settings = portfolio.settingsOf(account);
  const rows = portfolio.rowsOf('initiatives');
  const programmes = { market_share: 0, calm_period: 0, thank_you: 0 };
  const themes = new Set<string>();
  const calmMonths = monthsIn(settings.calm_months);
  const covered = new Set<number>();
  let [initiatives, said, unrequested, lastSurprise, jointPlan] = [0, 0, 0, Number.NaN, false];
  for (const row of rows?.rows(account) ?? []) {
    const { table } = rows!;
    const date = table.number('date', row);
    const age = portfolio.asOf - date;
    const kind = table.number('kind', row);
    const type = types[table.number('programme_type', row)];
    const recent = age < settings.initiative_days;
    if (kind === PROGRAMME && type === 'calm_period' && recent) covered.add(fromSerial(date).month);
    if (!(age >= 0)) continue;
    if (kind === SURPRISE) {
      if (!(age >= lastSurprise)) lastSurprise = age;
      if (recent) themes.add(normaliseWord(table.text('theme', row)));
    }
    if (kind === JOINT_PLAN && age < settings.joint_plan_days && table.number('accepted', row) !== 0) jointPlan = true;
    if (!recent) continue;
    initiatives++;
    if (kind === PROGRAMME && type !== undefined) programmes[type]++;
    const requested = table.number('requested_by_customer', row);
    if (Number.isNaN(requested)) continue;
    said++;
    if (requested === 0) unrequested++;
  }
  return {
    initiatives,
    proactivity: said > 0 ? unrequested / said : Number.NaN,
    surpriseDays: lastSurprise,
    surpriseKinds: themes.size,
    programmes,
    jointPlan,
    calmMonths,
    calmMonthsOpen: calmMonths.filter((month) => !covered.has(month)),
    said,
  };
}
