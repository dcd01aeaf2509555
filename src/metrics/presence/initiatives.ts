/**
 * What we brought without being asked (domain.md 1.0 K3a, K4, K5, K6g; 1.2 P3): surprises, programmes, joint plans and who took the initiative. Counted
 * over initiative_days; a surprise is looked for further back to say how long ago the last one was. A joint plan that the client refused is none.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import { normaliseWord } from '../../tables/words';

export interface Initiative {
  readonly initiatives: number;
  /** Unrequested of those that say whether they were requested; NaN when none says so. */
  readonly proactivity: number;
  /** Days since the last surprise, NaN without one; distinct themes of the year's surprises. */
  readonly surpriseDays: number;
  readonly surpriseKinds: number;
  readonly programmes: { readonly market_share: number; readonly calm_period: number; readonly thank_you: number };
  readonly jointPlan: boolean;
  /** Initiatives that say whether they were requested. */
  readonly said: number;
}

const kinds = choiceCodes(columnOf('initiatives', 'kind'));
const [SURPRISE, PROGRAMME, JOINT_PLAN] = ['surprise', 'programme', 'joint_plan'].map((kind) => kinds.indexOf(kind)) as [number, number, number];
const types = choiceCodes(columnOf('initiatives', 'programme_type')) as readonly (keyof Initiative['programmes'])[];

export function initiativeOf(portfolio: Portfolio, account: number): Initiative {
  const settings = portfolio.settingsOf(account);
  const rows = portfolio.rowsOf('initiatives');
  const programmes = { market_share: 0, calm_period: 0, thank_you: 0 };
  const themes = new Set<string>();
  let [initiatives, said, unrequested, lastSurprise, jointPlan] = [0, 0, 0, Number.NaN, false];
  for (const row of rows?.rows(account) ?? []) {
    const { table } = rows!;
    const age = portfolio.asOf - table.number('date', row);
    if (!(age >= 0)) continue;
    const kind = table.number('kind', row);
    const recent = age < settings.initiative_days;
    if (kind === SURPRISE) {
      if (!(age >= lastSurprise)) lastSurprise = age;
      if (recent) themes.add(normaliseWord(table.text('theme', row)));
    }
    if (kind === JOINT_PLAN && age < settings.joint_plan_days && table.number('accepted', row) !== 0) jointPlan = true;
    if (!recent) continue;
    initiatives++;
    const type = types[table.number('programme_type', row)];
    if (kind === PROGRAMME && type !== undefined) programmes[type]++;
    const requested = table.number('requested_by_customer', row);
    if (Number.isNaN(requested)) continue;
    said++;
    if (requested === 0) unrequested++;
  }
  return { initiatives, proactivity: said > 0 ? unrequested / said : Number.NaN, surpriseDays: lastSurprise, surpriseKinds: themes.size, programmes, jointPlan, said };
}
