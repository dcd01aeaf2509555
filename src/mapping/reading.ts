/** How the cells of a column are to be read, by the evidence of the whole column; what stays open is asked. */
import { choiceWordsOf, readFlag, BadCell } from '../tables/cell';
import { columnOf, type TableName } from '../tables/declarations/index';
import type { ColumnReading } from '../tables/mapping';
import type { ColumnDeclaration } from '../tables/schema';
import { normaliseWord } from '../tables/words';
import { daysOf, numberOf, plainNumber, type ColumnContent } from './content';
import type { HeaderForms } from './header';
import type { Ask } from './types';

export interface HowRead {
  readonly reading: ColumnReading;
  readonly asks: readonly Ask[];
}

const NOTHING: HowRead = { reading: {}, asks: [] };

/** What all that leave no doubt agree on. */
function agreed<Evidence>(evidence: readonly (Evidence | undefined)[]): Evidence | undefined {
  const said = new Set(evidence.filter((one) => one !== undefined));
  return said.size === 1 ? [...said][0] : undefined;
}

/** The order of day and month that some cell proves. */
export function dayOrderOf({ cells }: ColumnContent): HowRead {
  const days = cells.map(daysOf).filter((day) => day !== undefined && day !== 'short_year');
  const open = cells.find((cell) => {
    const day = daysOf(cell);
    return day !== undefined && day !== 'short_year' && day.length > 1;
  });
  if (open === undefined) return NOTHING;
  const order = agreed(days.map((day) => (day.length === 1 ? day[0]!.order : undefined)));
  return order === undefined
    ? { reading: {}, asks: [{ code: 'day_order', example: String(open) }] }
    : { reading: { dayOrder: order }, asks: [] };
}

/** The decimal mark that some cell proves. */
export function decimalOf({ cells }: ColumnContent): HowRead {
  const numbers = cells.map(numberOf);
  const at = numbers.findIndex((number) => number !== undefined && number.readings.length > 1);
  if (at < 0) return NOTHING;
  const mark = agreed(numbers.map((number) => (number?.readings.length === 1 ? number.readings[0]!.mark : undefined)));
  return mark === undefined
    ? { reading: {}, asks: [{ code: 'decimal', example: String(cells[at]) }] }
    : { reading: { decimal: mark }, asks: [] };
}

function rateOf(content: ColumnContent, header: HeaderForms): HowRead {
  const values = content.cells.filter((cell) => numberOf(cell)?.percent !== true).flatMap((cell) => plainNumber(cell) ?? []);
  if (values.length === 0) return NOTHING;
  if (values.some((value) => Math.abs(value) > 1.5)) return { reading: { percent: true }, asks: [] };
  const example = String(values[0]);
  return header.percent ? { reading: {}, asks: [{ code: 'percent_or_fraction', example }] } : NOTHING;
}

/** Words of other systems for the life of an account, beside those that its column knows. */
const LIVES: Readonly<Record<string, string>> = {
  evangelist: 'active',
  kunde: 'active',
  client: 'active',
  customerclosedwon: 'active',
  opportunity: 'prospect',
  subscriber: 'prospect',
  marketingqualifiedlead: 'prospect',
  salesqualifiedlead: 'prospect',
  interessent: 'prospect',
};
const INVERTED = /inactive|inaktiv|inactif|sommeil|frozen/i;
const MOST_WORDS = 20;

/** A header such as `Active` or `Inactive` over yes and no. */
function lifeOfFlags(content: ColumnContent, header: string): HowRead | undefined {
  if (content.flags < 1 || content.distinct.size > 2) return undefined;
  const turned = INVERTED.test(header);
  const words = [...content.distinct.keys()].map((text) => {
    const yes = readFlag(text) === 1 || normaliseWord(text) === 'true';
    return [text, yes === turned ? 'lost' : 'active'] as const;
  });
  return { reading: { words: Object.fromEntries(words) }, asks: [] };
}

function wordsOf(content: ColumnContent, column: ColumnDeclaration, header: string): HowRead {
  const flags = column.name === 'status' ? lifeOfFlags(content, header) : undefined;
  if (flags !== undefined) return flags;
  const known = choiceWordsOf(column);
  const unknown = [...content.distinct].sort((a, b) => b[1] - a[1]).filter(([text]) => !known.has(normaliseWord(text)));
  const found =
    column.name === 'status'
      ? unknown.flatMap(([text]) => (LIVES[normaliseWord(text)] === undefined ? [] : [[text, LIVES[normaliseWord(text)]!]]))
      : [];
  const explained = new Set(found.map(([text]) => text));
  const open = unknown.map(([text]) => text).filter((text) => !explained.has(text));
  return {
    reading: found.length === 0 ? {} : { words: Object.fromEntries(found) as Record<string, string> },
    asks: open.length === 0 ? [] : [{ code: 'words', words: open.slice(0, MOST_WORDS) }],
  };
}

function flagsOf(content: ColumnContent): HowRead {
  const open = [...content.distinct.keys()].filter((text) => readFlag(text) instanceof BadCell);
  return open.length === 0 ? NOTHING : { reading: {}, asks: [{ code: 'words', words: open.slice(0, MOST_WORDS) }] };
}

const DURATION = /^(\d+)\s*(\p{L}+)\.?$/u;
const DAYS_IN: Readonly<Record<string, number>> = {
  ...{ day: 1, days: 1, jour: 1, jours: 1, tag: 1, tage: 1, tagen: 1, week: 7, weeks: 7, semaine: 7, semaines: 7, woche: 7, wochen: 7 },
  ...{ month: 30, months: 30, mois: 30, monat: 30, monate: 30, monaten: 30 },
};

/** `3 months` is 90 days; a bare number under 25 may be months. */
function durationOf(content: ColumnContent, header: string): HowRead {
  const words = [...content.distinct.keys()].flatMap((text) => {
    const match = DURATION.exec(text);
    const days = match === null ? undefined : DAYS_IN[match[2]!.toLowerCase()];
    return days === undefined ? [] : [[text, String(Number(match![1]) * days)] as const];
  });
  const reading: ColumnReading = words.length === 0 ? {} : { words: Object.fromEntries(words) };
  const bare = content.cells.flatMap((cell) => plainNumber(cell) ?? []);
  const unclear = bare.length > 0 && bare.every((value) => value < 25) && !/days|jours|tage/i.test(header);
  return { reading, asks: unclear ? [{ code: 'days_or_months', example: String(bare[0]) }] : [] };
}

function partOfId({ texts }: ColumnContent): ColumnReading {
  if (texts.length === 0) return {};
  if (texts.every((text) => /^\[[^\]]+\]\s/.test(text))) return { part: 'brackets' };
  // A number and a name in one cell, as NetSuite shows its customers.
  return texts.every((text) => /^\d+\s+\p{L}/u.test(text)) ? { part: 'first_word' } : {};
}

/** Ids that Excel has ruined: too long for a number. */
const isRuined = ({ cells }: ColumnContent): boolean =>
  cells.some((cell) => (typeof cell === 'number' && cell >= 1e15) || (typeof cell === 'string' && /^\d[.,]\d+E\+\d+$/i.test(cell)));

const merged = (...all: readonly HowRead[]): HowRead => ({
  reading: Object.assign({}, ...all.map(({ reading }) => reading)) as ColumnReading,
  asks: all.flatMap(({ asks }) => asks),
});

/** Reading and questions for a column taken as one of ours. */
export function howToRead(table: TableName, ours: string, content: ColumnContent, header: string, forms: HeaderForms): HowRead {
  const column = columnOf(table, ours);
  switch (column.kind) {
    case 'id':
    case 'key':
      return { reading: partOfId(content), asks: isRuined(content) ? [{ code: 'ruined_ids' }] : [] };
    case 'date':
    case 'moment':
      return dayOrderOf(content);
    case 'choice':
      return wordsOf(content, column, header);
    case 'flag':
      return flagsOf(content);
    case 'number':
      if (column.unit === 'fraction') return merged(decimalOf(content), rateOf(content, forms), marginOf(ours, header));
      if (column.unit === 'days') return merged(decimalOf(content), durationOf(content, header));
      return merged(decimalOf(content), forms.monthly ? { reading: { factor: 12 }, asks: [] } : NOTHING);
    default:
      return NOTHING;
  }
}

/** `Taux de marge` is on cost in France, `taux de marque` on the price. */
const marginOf = (ours: string, header: string): HowRead =>
  ours === 'gross_margin_pct' && /taux de marge/i.test(header) ? { reading: {}, asks: [{ code: 'margin_on_cost_or_price' }] } : NOTHING;
