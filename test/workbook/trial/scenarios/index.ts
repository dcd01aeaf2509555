/**
 * Every command that asks Excel for something, and what it is tried with. A function that src/workbook/index.ts exports and that returns a promise
 * has to be here, a button of the ribbon as well: without, it does not compile. To add one: a list of scenarios under the function's own name, in the
 * file of its kind; a scenario prepares the workbook, reads what the pane would have read, and calls the command.
 */
import type * as workbook from '../../../../src/workbook/index';
import type { Scenario } from '../scenario';
import { formulas } from './formulas';
import { oneId } from './one-id';
import { ownTables } from './own-tables';
import { reading } from './reading';
import { ribbon } from './ribbon';
import { share } from './share';
import { sheets } from './sheets';

type Workbook = typeof workbook;
type Asking = {
  [Name in keyof Workbook]: Workbook[Name] extends (...given: never[]) => Promise<unknown> ? Name : never;
}[keyof Workbook];

export const commands: Readonly<Record<Asking, readonly Scenario[]>> = {
  ...reading,
  ...formulas,
  ...oneId,
  ...ownTables,
  ...share,
  ...sheets,
};

/** What asks Excel for nothing. */
export const answeredAtOnce: readonly Exclude<keyof Workbook, Asking>[] = [
  ...([
    'asWorkbookError',
    'WorkbookError',
    'associateCommand',
    'isDark',
    'language',
    'isReadable',
    'columnFormula',
    'dateArgument',
  ] as const),
  ...([
    'formulaFor',
    'furtherKinds',
    'literal',
    'resultColumns',
    'asText',
    'cellsAsRead',
    'numberFormatOf',
    'extentOf',
    'fileWay',
    'onUndoable',
    'undoableSheet',
    'changeTexts',
    'journalTable',
    'stateOf',
    'MOVE_COUNT',
    'cellsOfAction',
    'drillSheets',
    'isTypedMove',
    'moveCell',
    'moveFields',
    'sameCell',
  ] as const),
];

export const buttons = ribbon;

export const scenarios: readonly Scenario[] = [...Object.values(commands), ...Object.values(buttons)].flat();
