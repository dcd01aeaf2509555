/** What stopped the pane, put into words of its language; with the place in the sheet where there is one. */
import { UnreadableFile } from '../../files/delimited-source';
import { faultText } from '../../files/words';
import { findingText, tableFaultText } from '../../functions/errors';
import { tableDeclarations } from '../../tables/declarations/index';
import { CellError, TableError } from '../../tables/findings';
import type { Language } from '../../locales/languages';
import { WorkbookError, type Place } from '../../workbook/index';
import { formatsFor } from '../format';
import { textsOf } from '../../locales/languages';
import { rowPlace, tablePlace } from '../data/places';
import { tableOf, type LoadedWorkbook } from '../data/load';

export interface Fault {
  readonly text: string;
  readonly place?: Place;
  /** Something stands at the place, where nothing should. */
  readonly occupied?: true;
}

/** Stopped by the user: while Excel was asked for something, or between two steps of long work. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof WorkbookError ? error.code === 'cancelled' : error instanceof DOMException && error.name === 'AbortError';

/** Excel is busy with its user: worth another try later, not an alarm. */
export const isPassing = (error: unknown): boolean =>
  error instanceof WorkbookError && ['cellEditMode', 'busy', 'changed', 'silent'].includes(error.code);

export function faultOf(error: unknown, language: Language, loaded: LoadedWorkbook | null): Fault {
  if (error instanceof CellError) {
    const { finding } = error;
    const table = loaded === null ? undefined : tableOf(loaded, finding.table);
    return {
      text: findingText(finding, language),
      ...(table === undefined ? {} : { place: rowPlace(table, finding.row, finding.column) }),
    };
  }
  if (error instanceof TableError) {
    const table = loaded === null ? undefined : tableOf(loaded, error.fault.table);
    return { text: tableFaultText(error.fault, language), ...(table === undefined ? {} : { place: tablePlace(table) }) };
  }
  if (error instanceof UnreadableFile) return { text: faultText(error.fault, language) };
  if (error instanceof WorkbookError) {
    const { sheet, address } = error.facts;
    return {
      text: refusalText(error, language),
      ...(sheet !== undefined && address !== undefined ? { place: { sheet, address } } : {}),
      ...(error.code === 'notEmpty' ? { occupied: true as const } : {}),
    };
  }
  // A defect of ours: the user is told that there is one, a developer which.
  console.error(error);
  return { text: textsOf(language).pane.errors.unexpected };
}

function refusalText(error: WorkbookError, language: Language): string {
  const {
    code,
    facts: { doing },
  } = error;
  const { workbook } = textsOf(language);
  return placedText(error, language) ?? (code === 'failed' && doing !== undefined ? workbook.refused[doing] : workbook.error[code]);
}

/** What names the place, the tables or the names that a refusal is about. */
function placedText({ code, facts: { sheet, address, tables = [], names = [] } }: WorkbookError, language: Language): string | undefined {
  const { pane } = textsOf(language);
  if (code === 'notEmpty' && address !== undefined) return pane.errors.notEmpty(address);
  if ((code === 'leftBehind' || code === 'unanswered' || code === 'unsure') && sheet !== undefined && sheet !== '')
    return pane.errors[code](address === undefined ? sheet : `${sheet}!${address}`);
  if (code === 'tableMissing' && tables.length > 0)
    return pane.functions.missing(formatsFor(language, '').list(tables.map((name) => tableDeclarations[name].titles[language])));
  return code === 'namesTaken' && names.length > 0 ? pane.errors.namesTaken(formatsFor(language, '').list(names)) : undefined;
}
