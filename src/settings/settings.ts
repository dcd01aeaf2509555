/**
 * The settings in force: defaults, overridden by the rows of a table `setting | value | segment`. A row with a segment holds for the
 * accounts of that segment only. An unknown key, a value out of range, a key given twice: a CellError that names the row. A row with an error cell
 * (#REF!) in any of the three says nothing.
 */
import { BadCell, isBlankOrZero, isErrorCell, parseNumber, readFlag, textOf } from '../tables/cell';
import { CellError, type Finding, type FindingCode } from '../tables/findings';
import { matchHeaders, type Cells, type HeaderMatch } from '../tables/headers';
import { tableDeclarations } from '../tables/declarations/index';
import { foldName, normaliseWord } from '../tables/words';
import { settingDeclarations, settingKeys, type SettingDeclaration, type SettingKey, type SettingValues } from './declarations/index';

export class Settings {
  static readonly defaults = new Settings(
    Object.fromEntries(settingKeys.map((key) => [key, settingDeclarations[key].default])) as unknown as SettingValues,
    new Map(),
  );

  private constructor(
    /** What holds for accounts without a segment of their own in the table. */
    readonly values: SettingValues,
    private readonly bySegment: ReadonlyMap<string, SettingValues>,
  ) {}

  /** What holds for the accounts of a segment ('' for none). */
  for(segment: string): SettingValues {
    return this.bySegment.get(foldName(segment)) ?? this.values;
  }

  /** These settings with some values replaced, in every segment: for what-if computations and tests. */
  with(changes: Partial<SettingValues>): Settings {
    return this.mapped(() => changes);
  }

  /** Every set of values, by segment: '' is what holds in general. */
  get sets(): ReadonlyMap<string, SettingValues> {
    return new Map([['', this.values], ...this.bySegment]);
  }

  /** These settings with some values replaced, set by set. */
  mapped(change: (values: SettingValues, segment: string) => Partial<SettingValues>): Settings {
    const changed = (values: SettingValues, segment: string): SettingValues => ({ ...values, ...change(values, segment) });
    return new Settings(
      changed(this.values, ''),
      new Map([...this.bySegment].map(([segment, values]) => [segment, changed(values, segment)])),
    );
  }

  /** What differs from the defaults, and in a segment from what holds in general. */
  differences(): { readonly key: SettingKey; readonly segment: string; readonly value: SettingValues[SettingKey] }[] {
    const against = (segment: string): SettingValues => (segment === '' ? Settings.defaults.values : this.values);
    return [...this.sets].flatMap(([segment, values]) =>
      settingKeys.filter((key) => values[key] !== against(segment)[key]).map((key) => ({ key, segment, value: values[key] })),
    );
  }

  static fromCells(cells: Cells): Settings {
    const { rows, faults } = readSettingRows(cells);
    const [fault] = faults;
    if (fault !== undefined) throw new CellError(fault);
    return Settings.fromRows(rows);
  }

  static fromRows(rows: readonly SettingRow[]): Settings {
    const general: Record<string, unknown> = { ...Settings.defaults.values };
    const segments = new Map<string, Map<SettingKey, unknown>>();
    for (const { key, segment, value } of rows) {
      const fold = foldName(segment);
      if (fold === '') general[key] = value;
      else segments.set(fold, (segments.get(fold) ?? new Map<SettingKey, unknown>()).set(key, value));
    }
    const values = general as unknown as SettingValues;
    return new Settings(values, new Map([...segments].map(([segment, own]) => [segment, { ...values, ...Object.fromEntries(own) }])));
  }
}

/**
 * Two settings tables as one, where one of them says the language and nothing else: it holds where the other leaves the language unsaid. Formulas written
 * for somebody carry such a table beside the workbook's own. Undefined for any other two.
 */
export function withLanguage(first: Cells, second: Cells): Cells | undefined {
  const [own, spoken] = saysLanguageAlone(first) ? [second, first] : [first, second];
  if (!saysLanguageAlone(spoken)) return undefined;
  if (keysIn(own).includes('language')) return own;
  const [from, to] = [spoken, own].map((cells) => matchHeaders(tableDeclarations.settings, cells)) as [HeaderMatch, HeaderMatch];
  const row = new Array<unknown>(own[0]!.length).fill('');
  for (const name of ['setting', 'value']) row[to.get(name)!] = spoken[1]![from.get(name)!];
  return [...own, row];
}

function keysIn(cells: Cells): (SettingKey | undefined)[] {
  const position = matchHeaders(tableDeclarations.settings, cells).get('setting')!;
  return cells.slice(1).map((row) => settingKeyOf(textOf(row[position])));
}

const saysLanguageAlone = (cells: Cells): boolean => cells.length === 2 && keysIn(cells)[0] === 'language';

export type SettingValue = string | number | boolean | null;

/** A row of the settings table that can be read. */
export interface SettingRow {
  /** From the header, which is row 1. */
  readonly row: number;
  readonly key: SettingKey;
  /** As it is written; '' for all accounts. */
  readonly segment: string;
  readonly value: SettingValue;
  /** Its cell is blank: the default holds. */
  readonly blank: boolean;
}

/** Every row that says something, and everything that is wrong in the others, in the order of the rows. Throws a TableError without its columns. */
export function readSettingRows(cells: Cells): { readonly rows: readonly SettingRow[]; readonly faults: readonly Finding[] } {
  const columns = matchHeaders(tableDeclarations.settings, cells);
  const rows: SettingRow[] = [];
  const faults: Finding[] = [];
  const seen = new Set<string>();
  for (let r = 1; r < cells.length; r++) {
    const cell = (name: string): unknown => (columns.has(name) ? cells[r]![columns.get(name)!] : '');
    const fault = (column: string, code: FindingCode, expected?: string): void => {
      const place = { table: 'settings', row: r + 1, column, value: cell(column) } as const;
      faults.push({ code, severity: 'error', ...place, ...(expected === undefined ? {} : { expected }) });
    };
    const name = textOf(cell('setting'));
    if (name === '' || isErrorCell(cell('setting'))) continue;
    const key = settingKeyOf(name);
    if (key === undefined) {
      fault('setting', 'setting_unknown');
      continue;
    }
    if (isErrorCell(cell('segment')) || isErrorCell(cell('value'))) continue;
    const segment = textOf(cell('segment'));
    const own = `${foldName(segment)} ${key}`;
    if (seen.has(own)) fault('setting', 'setting_twice');
    seen.add(own);
    const value = settingValue(key, cell('value'));
    if (value instanceof BadCell) fault('value', value.code, value.expected);
    else rows.push({ row: r + 1, key, segment, value, blank: cell('value') !== 0 && isBlankOrZero(cell('value')) });
  }
  return { rows, faults };
}

const keysByWord = new Map(settingKeys.map((key) => [normaliseWord(key), key]));
export const settingKeyOf = (name: string): SettingKey | undefined => keysByWord.get(normaliseWord(name));

function wordsOf(declaration: SettingDeclaration, text: string): string | BadCell {
  const words = 'words' in declaration ? declaration.words : undefined;
  if (words === undefined) return text;
  if ('several' in declaration) return severalOf(words, text);
  return words.find((word) => normaliseWord(word) === normaliseWord(text)) ?? new BadCell('not_a_choice', words.join(', '));
}

/** What a cell says for a setting, or what is wrong with it. */
export const settingValue = (key: SettingKey, cell: unknown): SettingValue | BadCell => valueOf(settingDeclarations[key], cell);

/** A blank value leaves the default; a 0 is a 0 here, since a row that names a setting has something to say. */
function valueOf(declaration: SettingDeclaration, cell: unknown): SettingValue | BadCell {
  if (cell !== 0 && isBlankOrZero(cell)) return declaration.default;
  if (typeof declaration.default === 'boolean') {
    const flag = cell === 0 ? 0 : readFlag(cell);
    return flag instanceof BadCell ? flag : flag === 1;
  }
  if (typeof declaration.default === 'string') {
    const text = textOf(cell);
    // Of signs that nobody sees there is nothing left.
    return text === '' ? declaration.default : wordsOf(declaration, text);
  }
  const number = typeof cell === 'number' ? cell : numberOf(cell);
  if (number instanceof BadCell) return number;
  const { min, max } = declaration as { min: number; max: number };
  return number >= min && number <= max ? number : new BadCell('setting_range', `${min} … ${max}`);
}

const numberOf = (cell: unknown): number | BadCell => (typeof cell === 'string' ? parseNumber(cell) : new BadCell('not_a_number'));

/** The words given, each once and in the order of the list, joined by `;`. Letter by letter: 1.2 must not pass for 12. */
function severalOf(words: readonly string[], text: string): string | BadCell {
  const given = new Set(
    text
      .toLowerCase()
      .split(/[\s;,]+/)
      .filter((part) => part !== ''),
  );
  const found = words.filter((word) => given.has(word.toLowerCase()));
  return found.length < given.size ? new BadCell('not_a_choice', words.join('; ')) : found.join(';');
}
