/** The ways to read a column that the screen offers, by what our column holds: one list to choose from for each question. */
import type { MappingTexts } from '../../../locales/en/pane/mapping';
import type { ColumnReading } from '../../../tables/mapping';
import type { ColumnDeclaration } from '../../../tables/schema';

type Word = { [Key in keyof MappingTexts]: MappingTexts[Key] extends string ? Key : never }[keyof MappingTexts];

export interface ReadingChoice {
  readonly label: Word;
  /** The first is "as it is written". */
  readonly options: readonly { readonly label: Word; readonly sets: ColumnReading }[];
  /** What of the reading it decides. */
  readonly keys: readonly (keyof ColumnReading)[];
}

const plain = { label: 'asWritten', sets: {} } as const;
const dayOrder: ReadingChoice = {
  label: 'dayOrder',
  keys: ['dayOrder'],
  options: [plain, { label: 'dayFirst', sets: { dayOrder: 'day-first' } }, { label: 'monthFirst', sets: { dayOrder: 'month-first' } }],
};
const decimal: ReadingChoice = {
  label: 'decimal',
  keys: ['decimal'],
  options: [plain, { label: 'comma', sets: { decimal: ',' } }, { label: 'point', sets: { decimal: '.' } }],
};
const unit = (...options: ReadingChoice['options']): ReadingChoice => ({
  label: 'unit',
  keys: ['percent', 'factor', 'inverted'],
  options: [plain, ...options],
});
const money = unit(
  { label: 'perMonth', sets: { factor: 12 } },
  { label: 'perQuarter', sets: { factor: 4 } },
  { label: 'thousands', sets: { factor: 1000 } },
  { label: 'turned', sets: { factor: -1 } },
);
const share = unit({ label: 'percent', sets: { percent: true } });
const days = unit({ label: 'months', sets: { factor: 30 } });
const rate = unit({ label: 'foreign', sets: { inverted: true } });
const part: ReadingChoice = {
  label: 'part',
  keys: ['part', 'zeros'],
  options: [
    { label: 'whole', sets: {} },
    { label: 'brackets', sets: { part: 'brackets' } },
    { label: 'firstWord', sets: { part: 'first_word' } },
    { label: 'zeros', sets: { zeros: 'dropped' } },
  ],
};
const flags: ReadingChoice = {
  label: 'flags',
  keys: ['inverted'],
  options: [
    { label: 'same', sets: {} },
    { label: 'reversed', sets: { inverted: true } },
  ],
};

function unitsOf({ name, unit: of }: ColumnDeclaration): readonly ReadingChoice[] {
  if (of === 'fraction') return [share];
  if (of === 'days') return [days];
  if (name === 'rate_to_reporting') return [rate];
  return of === 'currency' || of === 'units' ? [money] : [];
}

export function choicesFor(column: ColumnDeclaration): readonly ReadingChoice[] {
  switch (column.kind) {
    case 'date':
    case 'moment':
      return [dayOrder];
    case 'number':
      return [decimal, ...unitsOf(column)];
    case 'id':
    case 'key':
      return [part];
    case 'flag':
      return [flags];
    default:
      return [];
  }
}

/** Which option a reading is; one that none of them is (a factor of one's own) is the last place, which can't be chosen. */
export function chosenOption({ keys, options }: ReadingChoice, reading: ColumnReading): number {
  return options.findIndex(({ sets }) => keys.every((key) => reading[key] === sets[key]));
}

export function withOption({ keys, options }: ReadingChoice, reading: ColumnReading, option: number): ColumnReading {
  const rest = Object.fromEntries(Object.entries(reading).filter(([key]) => !keys.includes(key as keyof ColumnReading)));
  return { ...rest, ...options[option]!.sets };
}

export function withWord(reading: ColumnReading, word: string, ours: string): ColumnReading {
  const { words = {}, ...rest } = reading;
  const left = Object.fromEntries(Object.entries({ ...words, [word]: ours }).filter(([, value]) => value !== ''));
  return Object.keys(left).length === 0 ? rest : { ...rest, words: left };
}
