/** Sections 11 and 12 of the model: the same concession upfront on a promise, and the price that a rival must match. Figures, not advice. */
import { absolute, cellAt, area, type Content } from '../../sheet-draft';
import type { EstimatePlaces } from './estimate';
import type { Inputs } from './inputs';
import { body, calc, format, LABEL, VALUE, type Page } from './page';
import type { PeriodPlaces } from './periods';
import type { TierPlaces } from './tiers';

/** Shares of the promised volume that are really consumed. */
const KEPT = [0.4, 0.6, 0.8, 0.9, 1, 1.1, 1.2];

export function drawUpfront(page: Page, inputs: Inputs, tiers: TierPlaces): void {
  const { say, draft } = page;
  page.bar(say.upfront);
  const promised = page.line(say.promised, calc(inputs.forecast), { format: format.volume });
  page.header(say.share, [say.consumed, say.costUpfront, say.costRetro, say.difference, say.netUpfront, say.netRetro]);
  const first = page.row;
  const count = KEPT.length;
  draft.put(
    first,
    LABEL,
    KEPT.map((share) => [share]),
    { look: 'input', formats: ['0%'] },
  );
  draft.put(
    first,
    VALUE,
    KEPT.map((_share, index): Content[] => [calc(`${cellAt(first + index, LABEL)}*${promised}`)]),
    { look: 'figure', formats: [format.volume] },
  );
  const call = `TENURE.UPFRONTVSRETRO(${promised},${absolute(area(first, VALUE, count, 1))},${inputs.price},${tiers.terms})`;
  draft.spill(area(first, VALUE + 1, count, 5), `=${body(call, count, 2, 5)}`, {
    look: 'figure',
    formats: [format.money, format.money, format.money, format.price],
  });
  page.row += count;
}

export function drawRival(page: Page, inputs: Inputs, tiers: TierPlaces, periods: PeriodPlaces, { final }: EstimatePlaces): void {
  const { say } = page;
  const { price, unitCost } = inputs;
  const { whole } = periods;
  page.bar(say.rival);
  const part = page.line(
    say.contestableUsed,
    calc(`MIN(IF(ISBLANK(${inputs.contestable}),${periods.toCome},${inputs.contestable}),${whole})`),
    { format: format.volume },
  );
  const effective = page.line(
    say.effectivePrice,
    calc(`IF(${part}>0,TENURE.EFFECTIVEPRICE(${price},${whole},${part},${tiers.terms}),"${say.none}")`),
    { format: format.price, look: 'strong' },
  );
  page.line(say.discount, calc(`IF(ISNUMBER(${effective}),1-${effective}/${price},"${say.none}")`), { format: format.share });
  page.line(say.averagePrice, calc(`IF(${whole}>0,${price}-${final}/${whole},"${say.none}")`), { format: format.price });
  const margin = page.line(say.margin, calc(`IF(ISBLANK(${unitCost}),"${say.none}",(${price}-${unitCost})*${whole})`), {
    format: format.money,
  });
  page.line(
    say.requiredShare,
    calc(
      `IF(OR(ISBLANK(${unitCost}),${whole}=0,${price}<=${unitCost}),"${say.none}",TENURE.REQUIREDSHARE(${price},${unitCost},${final}/(${price}*${whole})))`,
    ),
    { format: format.share },
  );
  page.line(say.marginGuard, calc(`IF(AND(ISNUMBER(${margin}),${final}>N(${margin})),"${say.aboveMargin}","${say.none}")`), {
    look: 'label',
  });
  page.line(
    say.costGuard,
    calc(`IF(AND(ISNUMBER(${effective}),NOT(ISBLANK(${unitCost})),N(${effective})<${unitCost}),"${say.belowCost}","${say.none}")`),
    { look: 'label' },
  );
}
