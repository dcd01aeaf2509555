/**
 * Faults as Excel shows them: #VALUE! for bad input, naming table, row and column; #N/A for "no answer", saying why. Excel shows the
 * message of these two errors only, so no other is used.
 */
import type { ErrorTexts } from '../locales/en/errors';
import type { ParameterKey } from '../locales/en/parameters';
import { localeOf, type Language } from '../locales/languages';
import { tableDeclarations } from '../tables/declarations/index';
import { CellError, TableError, type Finding, type FindingCode, type TableFault } from '../tables/findings';
import type { TableDeclaration } from '../tables/schema';
import type { TiersFault } from '../tables/tiers';
import { BeyondLastBand } from '../metrics/concessions/rebate';
import type { Cell } from './declare';
import { CallError, type Absence, type CallFault } from './faults';
import { rowName } from './row-names';

const LONGEST = 60;

/** What stood in the cell, short enough for a message. */
function shownValue(value: unknown, { quoted }: ErrorTexts): string {
  if (value === null || value === undefined) return quoted('');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return quoted('?');
  return quoted(shortened(value));
}

/** What people wrote, cut between two characters. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${[...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('')}…`;
}

/** `References` alone, or with its code when the title differs from it: `Références (references)`. */
function tableTitle(name: string, language: Language): string {
  const title = (tableDeclarations as Readonly<Record<string, TableDeclaration>>)[name]?.titles[language] ?? name;
  return title.toLowerCase() === name.toLowerCase() ? title : `${title} (${name})`;
}

export function columnTitle(table: string, name: string, language: Language): string {
  const declaration = (tableDeclarations as Readonly<Record<string, TableDeclaration>>)[table];
  const title = declaration?.columns.find((column) => column.name === name)?.titles[language] ?? name;
  return title.toLowerCase() === name.toLowerCase() ? title : `${title} (${name})`;
}

export function findingText(finding: Finding, language: Language): string {
  const t = localeOf(language).errors;
  return placeText(finding, t, language) + findingReason(finding, language);
}

function placeText({ table, row, column }: Finding, t: ErrorTexts, language: Language): string {
  const [title, at] = [tableTitle(table, language), columnTitle(table, column, language)];
  const named = rowName(table, row);
  if (named?.column === undefined) return t.place(title, named?.id ?? row, at);
  return t.placeOfId(title, columnTitle(table, named.column, language), shortened(named.id), at);
}

/** What is wrong, without where. */
export function findingReason(finding: Omit<Finding, 'severity' | 'row'>, language: Language): string {
  const t = localeOf(language).errors;
  return t.finding[finding.code](shownValue(finding.value, t), expectedText(finding, language));
}

/** What is wrong with a cell that is in no table. */
export function cellFaultText(code: FindingCode, value: unknown, expected: string, language: Language): string {
  const t = localeOf(language).errors;
  return t.finding[code](shownValue(value, t), expected);
}

/** What would have been right, in the reader's language: the words of a choice, the title of a column. */
function expectedText({ code, table, column, expected = '' }: Omit<Finding, 'severity' | 'row'>, language: Language): string {
  if (code === 'mapping_reading') return shortened(expected);
  if (code === 'currency_mix') return localeOf(language).errors.quoted(shortened(expected));
  if (code === 'unread_column' && expected !== '') return columnTitle(table, expected, language);
  const words = code === 'not_a_choice' ? choiceWordsIn(table, column, language) : [];
  return words.length === 0 ? expected : words.join(', ');
}

/** One word for each code of a choice, in a language: the first that it has. */
export function choiceWordsIn(table: string, column: string, language: Language): readonly string[] {
  type Choices = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  const tables = localeOf(language).tables as Readonly<Record<string, { readonly title: string; readonly choices?: Choices }>>;
  return Object.entries(tables[table]?.choices?.[column] ?? {}).map(([code, words]) => words[0] ?? code);
}

export function tableFaultText(fault: TableFault, language: Language): string {
  const t = localeOf(language).errors.table;
  const table = tableTitle(fault.table, language);
  switch (fault.code) {
    case 'not_a_table':
      return t.not_a_table(table) + (fault.looksLike === undefined ? '' : t.looksLike(tableTitle(fault.looksLike, language)));
    case 'missing_column':
      return missingColumnText(fault, language);
    case 'column_twice':
      return t.column_twice(table, columnTitle(fault.table, fault.column, language));
    case 'unrecognised_table':
      return t.unrecognised_table(fault.position);
    case 'ambiguous_table':
      return t.ambiguous_table(fault.position, table, tableTitle(fault.other, language));
    case 'mapping_ambiguous':
      return t.mapping_ambiguous(shortened(fault.source), table, shortened(fault.otherSource), tableTitle(fault.other, language));
    case 'mapped_column_gone':
      return t.mapped_column_gone(table, shortened(fault.source), shortened(fault.column));
    case 'mapped_column_twice':
      return t.mapped_column_twice(table, shortened(fault.column));
    default:
      return t[fault.code](table);
  }
}

/** A missing column alone is named; of several, what the range has and lacks; and what may have been meant. */
function missingColumnText(fault: Extract<TableFault, { code: 'missing_column' }>, language: Language): string {
  const t = localeOf(language).errors.table;
  const titles = (columns: readonly string[]): string => columns.map((name) => columnTitle(fault.table, name, language)).join(', ');
  const { has = [], lacks = [], near = [], looksLike } = fault;
  return [
    t.missing_column(tableTitle(fault.table, language), columnTitle(fault.table, fault.column, language)),
    has.length === 0 ? '' : t.has(titles(has)),
    lacks.length < 2 ? '' : t.lacks(titles(lacks)),
    ...near.map(({ header, column }) => t.near(shortened(header), columnTitle(fault.table, column, language))),
    looksLike === undefined ? '' : t.looksLike(tableTitle(looksLike, language)),
  ].join('');
}

type ArgumentFault = Extract<CallFault, { readonly argument: ParameterKey }>;

function callFaultText(fault: CallFault, language: Language): string {
  const t = localeOf(language).errors;
  if (fault.code === 'table_missing') return t.call.table_missing(tableTitle(fault.table, language));
  if (fault.code === 'too_large') return t.call.too_large((fault.bytes / 1e6).toFixed(1));
  return t.argument(localeOf(language).parameters[fault.argument].name) + argumentFaultText(fault, t);
}

/** What is wrong with the argument that is named before. */
function argumentFaultText(fault: ArgumentFault, t: ErrorTexts): string {
  switch (fault.code) {
    case 'bad_value':
      return t.finding[fault.finding](shownValue(fault.value, t), fault.expected ?? '');
    case 'bad_tiers':
      return tiersFaultText(fault.fault, t);
    case 'periods_differ':
      return t.call.periods_differ(fault.given, fault.needed);
    default:
      if ('words' in fault) return t.call[fault.code](shownValue(fault.value, t), fault.words.join(', '));
      return 'value' in fault ? t.call[fault.code](shownValue(fault.value, t)) : t.call[fault.code]();
  }
}

function tiersFaultText({ code, value, tier, row }: TiersFault, t: ErrorTexts): string {
  const place = row === undefined ? String(tier) : t.tierInRow(String(tier), String(row));
  return t.finding[code](shownValue(value, t), place);
}

const excelError = (code: 'invalidValue' | 'notAvailable', message: string): CustomFunctions.Error =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message);

function absenceText(absence: Absence, t: ErrorTexts['none']): string {
  if (absence.reason === 'account_unknown') return t.account_unknown(shortened(absence.id));
  if (absence.reason === 'repeated') return t.repeated(shortened(absence.id), absence.row);
  return t[absence.reason]();
}

/** #N/A with its reason. */
export function absenceError(absence: Absence, language: Language): CustomFunctions.Error {
  const t = localeOf(language).errors.none;
  return excelError('notAvailable', absenceText(absence, t));
}

export const findingError = (finding: Finding, language: Language): CustomFunctions.Error =>
  excelError('invalidValue', findingText(finding, language));

const closedBand = ({ end, tier }: BeyondLastBand): CallFault => ({
  code: 'bad_tiers',
  argument: 'tiers',
  fault: { code: 'tiers_closed', tier, value: String(end) },
});

/** The error that Excel shows for a thrown fault; `undefined` when it is not one of ours. */
export function faultError(error: unknown, language: Language): CustomFunctions.Error | undefined {
  if (error instanceof CellError) return findingError(error.finding, language);
  if (error instanceof TableError) return excelError('invalidValue', tableFaultText(error.fault, language));
  if (error instanceof CallError) return excelError('invalidValue', callFaultText(error.fault, language));
  if (error instanceof BeyondLastBand) return excelError('invalidValue', callFaultText(closedBand(error), language));
  return undefined;
}

/** One cell, or the error that Excel shows in it for a fault that concerns it alone. */
export function errorIn({ language }: { readonly language: Language }, write: () => Cell): Cell {
  try {
    return write();
  } catch (error) {
    const shown = faultError(error, language);
    if (shown === undefined) throw error;
    return shown;
  }
}
