/**
 * Section 2 of the model: the tiers as the user types them, and beside them what the functions read: rates on units as money at the list price,
 * base, cap and floor as rows of their own. Every function of the sheet takes that second range, so that all of them count in money.
 */
import type { Extent } from '../../addresses';
import { absolute, area, cellAt, type Content } from '../../sheet-draft';
import type { ConcessionModelInput } from '../../types';
import type { Inputs } from './inputs';
import { calc, format, LABEL, NARROW, VALUE, type Page } from './page';

/** Rows that are kept free for tiers to come. */
const SPARE_TIERS = 3;
const LEAST_TIERS = 6;
/** A rate; should a price be typed later, an amount. */
const UNPRICED = '[<=1]0.0%;#,##0.0000';
const [THRESHOLD, WORTH, READ, IN_VOLUME, REACHED, DOMINATED] = [VALUE, 3, 4, 6, 7, 8];

export interface TierPlaces {
  /** The range that functions read. */
  readonly range: string;
  readonly rows: number;
  /** Thresholds in the unit of the volume, "" where there is no tier. */
  readonly volumes: Extent;
  /** Where the volumes begin that cost more than the threshold itself. */
  readonly dominated: Extent;
  /** Those thresholds as tiers of their own, for what depends on nothing else: growth is a share in `range`. */
  readonly volumeRange: string;
  /** `tiers,method,inclusive` */
  readonly terms: string;
}

export function drawTiers(page: Page, model: ConcessionModelInput, inputs: Inputs): TierPlaces {
  const { say, draft } = page;
  const rows = Math.max(LEAST_TIERS, model.tiers.length + SPARE_TIERS);
  page.bar(say.tiers, NARROW);
  page.note(say.tiersHint);
  const header = page.row;
  draft.put(header, LABEL, [[say.tier]], { look: 'heading' });
  draft.put(
    header,
    THRESHOLD,
    [[say.thresholdHeader, say.valueHeader, say.asRead, '', say.thresholdVolume, say.onceReached, say.dominatedFrom]],
    { look: 'header' },
  );
  // A second header: the words by which the functions know what the columns are.
  const words = header + 1;
  draft.paint(area(words, LABEL, 1, DOMINATED - LABEL + 1), 'header');
  draft.put(words, READ, [
    [say.threshold, calc(`IF(${inputs.inMoney},"${say.units.amount}",${inputs.unit})`), say.threshold, say.units.amount],
  ]);
  const first = words + 1;
  const growth = model.method === 'growth' || model.method === 'growth_incremental';
  const rates = model.unit === 'rate' && model.method !== 'lump';
  const typed = [growth ? format.share : format.volume, rates ? format.share : format.price];
  draft.put(
    first,
    LABEL,
    Array.from({ length: rows }, (_row, tier): Content[] => [tier + 1]),
    { look: 'label', formats: [format.count] },
  );
  draft.put(
    first,
    THRESHOLD,
    Array.from({ length: rows }, (_row, tier): Content[] => [model.tiers[tier]?.threshold ?? null, model.tiers[tier]?.value ?? null]),
    { look: 'input', formats: typed },
  );
  const range = absolute(area(words, READ, rows + 4, 2));
  const terms = `${range},${inputs.method},${inputs.inclusive}`;
  const volumes = area(first, IN_VOLUME, rows, 1);
  const isGrowth = `OR(${inputs.method}="${say.methods.growth}",${inputs.method}="${say.methods.growth_incremental}")`;
  const read = Array.from({ length: rows }, (_row, tier): Content[] => {
    const row = first + tier;
    const [threshold, worth, readThreshold] = [cellAt(row, THRESHOLD), cellAt(row, WORTH), cellAt(row, READ)];
    return [
      calc(`IF(ISBLANK(${threshold}),"",${threshold})`),
      calc(`IF(ISBLANK(${worth}),"",IF(${worth}=0,"${say.zeroWord}",IF(${inputs.inMoney},${worth}*${inputs.price},${worth})))`),
      calc(`IF(ISNUMBER(${readThreshold}),IF(${isGrowth},${inputs.base}*(1+${readThreshold}),${readThreshold}),"")`),
    ];
  });
  draft.put(first, READ, read, {
    look: 'figure',
    formats: [typed[0]!, rates && model.price === undefined ? UNPRICED : format.price, format.volume],
  });
  const limit = (key: 'base' | 'cap' | 'floor'): Content[] => {
    const place = inputs[key];
    return [calc(`IF(ISBLANK(${place}),"","${say.limitWords[key]}")`), calc(`IF(ISBLANK(${place}),"",${place})`)];
  };
  draft.put(first + rows, LABEL, [[say.limits.base], [say.limits.cap], [say.limits.floor]], { look: 'label' });
  draft.put(first + rows, READ, [limit('base'), limit('cap'), limit('floor')], { look: 'figure', formats: [format.text, format.money] });
  const all = absolute(volumes);
  draft.spill(area(first, REACHED, rows, 1), `=IF(ISNUMBER(${all}),TENURE.REBATE(${all},${range},${inputs.method},TRUE),"")`, {
    look: 'figure',
    formats: [format.money],
  });
  // The zone of volumes below a threshold that cost more than the threshold itself, where the function tells of one.
  const zones = Array.from({ length: rows }, (_row, tier): Content[] => {
    const own = cellAt(first + tier, IN_VOLUME);
    const below = tier === 0 ? '0' : cellAt(first + tier - 1, IN_VOLUME);
    const next = `TENURE.REBATENEXT(${below},${terms},${inputs.listPrice})`;
    return [calc(`IF(ISNUMBER(${own}),IFERROR(LET(x,${next},IF(INDEX(x,2,10)=${own},INDEX(x,2,9),"${say.none}")),"${say.none}"),"")`)];
  });
  draft.put(first, DOMINATED, zones, { look: 'figure', formats: [format.volume] });
  page.row = first + rows + 3;
  return {
    range,
    rows,
    volumes,
    dominated: area(first, DOMINATED, rows, 1),
    volumeRange: absolute(area(words, IN_VOLUME, rows + 1, 2)),
    terms,
  };
}
