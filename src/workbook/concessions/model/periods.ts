/**
 * Section 3 of the model: the periods with what was bought and paid in each. A period without an actual is open; the open periods share what the
 * forecast of the whole leaves, in proportion to their own forecasts.
 */
import type { Extent } from '../../addresses';
import { absolute, cellAt, type Content } from '../../sheet-draft';
import type { ConcessionModelInput } from '../../types';
import type { Inputs } from './inputs';
import { calc, format, LABEL, NARROW, VALUE, type Page } from './page';

const [ACTUAL, FORESEEN, PAID, VOLUME, CUMULATIVE] = [VALUE, 3, 4, 5, 6];

export interface Period {
  readonly label: string;
  readonly actual: number | null;
  readonly forecast: number;
  readonly paid: number | null;
}

/** The periods; what was bought to date and stands in none of them comes first, in a row of its own. */
export function periodsOf({ periods, paid, volumeToDate, forecast }: ConcessionModelInput, before: string): Period[] {
  const rows = periods.map(
    ({ label, actual, forecast: foreseen }, index): Period => ({ label, actual, forecast: foreseen, paid: paid[index] ?? null }),
  );
  const known = rows.reduce((sum, { actual }) => sum + (actual ?? 0), 0);
  const rest = volumeToDate - known;
  if (rest > 1e-9 * Math.max(1, volumeToDate)) rows.unshift({ label: before, actual: rest, forecast: rest, paid: null });
  if (rows.every(({ actual }) => actual !== null) && (rows.length === 0 || forecast > volumeToDate)) {
    rows.push({ label: String(rows.length + 1), actual: null, forecast: Math.max(0, forecast - volumeToDate), paid: null });
  }
  return rows;
}

export interface PeriodPlaces {
  readonly count: number;
  readonly labels: Extent;
  readonly foreseen: Extent;
  readonly paid: Extent;
  readonly actual: Extent;
  /** What was bought, or is still to come. */
  readonly volume: Extent;
  /** The same as an argument: a 0 at the end of a series would be a period still to come. */
  readonly volumes: string;
  readonly cumulative: Extent;
  readonly toDate: string;
  /** Mean and standard deviation of the volume still to come. */
  readonly toCome: string;
  readonly sd: string;
  /** Volume of the whole. */
  readonly whole: string;
}

export function drawPeriods(page: Page, model: ConcessionModelInput, inputs: Inputs): PeriodPlaces {
  const { say, draft } = page;
  const periods = periodsOf(model, say.before);
  const count = periods.length;
  page.bar(say.periods, NARROW);
  page.note(say.periodsHint);
  page.header(say.period, [say.actual, say.foreseen, say.paid, say.volume, say.cumulative]);
  const first = page.row;
  const column = (index: number): Extent => page.column(index, count);
  const places = {
    labels: column(LABEL),
    actual: column(ACTUAL),
    foreseen: column(FORESEEN),
    paid: column(PAID),
    volume: column(VOLUME),
    cumulative: column(CUMULATIVE),
  };
  const [actual, foreseen] = [absolute(places.actual), absolute(places.foreseen)];
  // The lines below the table, which the open periods follow.
  const below = first + count + 1;
  const [toDate, toCome] = [cellAt(below, VALUE), cellAt(below + 1, VALUE)];
  draft.put(
    first,
    LABEL,
    periods.map(({ label }) => [label]),
    { look: 'label' },
  );
  draft.put(
    first,
    ACTUAL,
    periods.map(({ actual: bought, forecast, paid }): Content[] => [bought, forecast, paid]),
    { look: 'input', formats: [format.volume, format.volume, format.money] },
  );
  const share = (row: number): string =>
    `IF(SUMPRODUCT(ISBLANK(${actual})*${foreseen})=0,1/SUMPRODUCT(ISBLANK(${actual})*1),${cellAt(row, FORESEEN)}/SUMPRODUCT(ISBLANK(${actual})*${foreseen}))`;
  const rows = periods.map((_period, index): Content[] => {
    const row = first + index;
    const own = cellAt(row, ACTUAL);
    return [calc(`IF(ISBLANK(${own}),${toCome}*${share(row)},${own})`), calc(`SUM(${cellAt(first, VOLUME)}:${cellAt(row, VOLUME)})`)];
  });
  draft.put(first, VOLUME, rows, { look: 'figure', formats: [format.volume] });
  const sum = (extent: Extent): Content => calc(`SUM(${absolute(extent)})`);
  page.row = first + count;
  draft.put(page.row, LABEL, [[say.total]], { look: 'label' });
  draft.put(page.row, VALUE, [[sum(places.actual), sum(places.foreseen), sum(places.paid), sum(places.volume)]], {
    look: 'total',
    formats: [format.volume, format.volume, format.money, format.volume],
  });
  const whole = cellAt(page.row, VOLUME);
  page.row += 1;
  page.line(say.toDate, sum(places.actual), { format: format.volume });
  page.line(say.toCome, calc(`IF(SUMPRODUCT(ISBLANK(${actual})*1)=0,0,MAX(0,${inputs.forecast}-${toDate}))`), { format: format.volume });
  const sd = page.line(say.sdUsed, calc(`IF(${toCome}=0,0,${inputs.sd})`), { format: format.volume });
  page.line(say.projected, calc(whole), { format: format.volume });
  const volume = absolute(places.volume);
  return { count, ...places, volumes: `IF(${volume}=0,"none",${volume})`, toDate, toCome, sd, whole };
}
