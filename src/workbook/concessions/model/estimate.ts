/** Sections 4 and 5 of the model: where the client stands today, and what the concession may become. */
import { absolute, area } from '../../sheet-draft';
import type { Inputs } from './inputs';
import { body, calc, format, LABEL, VALUE, type Page } from './page';
import type { PeriodPlaces } from './periods';
import type { TierPlaces } from './tiers';

/** Place of the net cost among REBATENEXT's columns, from 0. */
const COST_LINE = 5;

/** What REBATENEXT tells, one below the other, beside labels of our own. */
export function drawPosition(page: Page, inputs: Inputs, tiers: TierPlaces, periods: PeriodPlaces): void {
  const { say, draft } = page;
  const lines = say.positionLines;
  const { volume, money, price, count } = format;
  const shown: readonly (readonly [string, string])[] = [
    [lines.tier, count],
    [lines.next, volume],
    [lines.distance, volume],
    [lines.now, money],
    [lines.then, money],
    [lines.cost, money],
    [lines.effective, price],
    [lines.marginal, price],
    [lines.dominatedFrom, volume],
    [lines.dominatedTo, volume],
  ];
  page.bar(say.position);
  draft.put(
    page.row,
    LABEL,
    shown.map(([label]) => [label]),
    { look: 'label' },
  );
  // #N/A: there is no next tier, or no dominated volume. Other errors are shown.
  draft.spill(
    area(page.row, VALUE, shown.length, 1),
    `=TRANSPOSE(IFNA(INDEX(TENURE.REBATENEXT(${periods.toDate},${tiers.terms},${inputs.listPrice}),2,0),"${say.none}"))`,
    { look: 'figure', rowFormats: shown.map(([, rowFormat]) => rowFormat) },
  );
  draft.put(page.row + COST_LINE, VALUE + 1, [[say.costHint]], { look: 'note' });
  page.row += shown.length;
}

export interface EstimatePlaces {
  /** Concession on the volume of the whole period as the model has it. */
  readonly final: string;
  readonly probabilities: string;
}

export function drawEstimate(page: Page, inputs: Inputs, tiers: TierPlaces, periods: PeriodPlaces): EstimatePlaces {
  const { say, draft } = page;
  const { toDate, toCome, sd, whole } = periods;
  page.bar(say.estimate);
  const final = page.line(say.atForecast, calc(`TENURE.REBATE(${whole},${tiers.terms})`), { format: format.money });
  const expected = page.line(
    say.expected,
    calc(`TENURE.REBATEEXPECTED(${toCome},${sd},${tiers.range},${inputs.method},"normal",${toDate},${inputs.inclusive})`),
    { format: format.money, look: 'strong' },
  );
  const table = page.row + 5;
  const column = (index: number): string => absolute(area(table, index, tiers.rows + 1, 1));
  const probabilities = column(VALUE);
  page.line(say.likely, calc(`INDEX(${column(VALUE + 2)},MATCH(MAX(${probabilities}),${probabilities},0))`), {
    format: format.money,
    look: 'strong',
  });
  const prudent = page.line(say.prudentVolume, calc(`IF(${sd}=0,${whole},${toDate}+MAX(0,NORM.INV(${inputs.quantile},${toCome},${sd})))`), {
    format: format.volume,
  });
  page.line(say.constrained, calc(`MAX(${expected},TENURE.REBATE(${prudent},${tiers.terms}))`), { format: format.money, look: 'strong' });
  page.row += 1;
  page.header(say.tier, [say.probability, say.conditional, say.there]);
  const call = `TENURE.REBATEPROB(${toCome},${sd},${tiers.volumeRange},"normal",${toDate})`;
  draft.spill(area(page.row, LABEL, tiers.rows + 1, 3), `=IFNA(${body(call, null, 1, 3)},"${say.none}")`, {
    look: 'figure',
    formats: [format.count, format.probability, format.volume],
  });
  draft.paint(area(page.row, LABEL, tiers.rows + 1, 1), 'label');
  const means = column(VALUE + 1);
  draft.spill(area(page.row, VALUE + 2, tiers.rows + 1, 1), `=IF(ISNUMBER(${means}),TENURE.REBATE(${means},${tiers.terms}),"")`, {
    look: 'figure',
    formats: [format.money],
  });
  page.row += tiers.rows + 1;
  return { final, probabilities };
}
