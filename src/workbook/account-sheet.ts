/**
 * The plan of one account in a sheet of its own: its card and its levers as live formulas, and what people fill in: an action plan with one owner for
 * each of the six keys, the question "what else can I do to help this client?", the checklist of a new client. Made once: a plan that is there is shown,
 * and what was typed into it stays.
 */
import { cardRows, type CardKind } from '../functions/portfolio/card/rows';
import { languages, localeOf, textsOf, type Language } from '../locales/languages';
import { asOf as workbookDate, AS_OF_NAME, dateFormula } from './as-of';
import { numberFormatOf } from './column-formats';
import { WorkbookError } from './errors';
import { findTables } from './find-tables';
import { formulaFor, resultColumns } from './formula';
import { writeNewSheet } from './new-sheet';
import { inWorkbook } from './run';
import { selectedAccount } from './selected-account';
import { area, SheetDraft } from './sheet-draft';
import type { AccountPlanOptions, SheetWritten, WriteOptions } from './types';

/** Rows and columns from 0. */
const TOP = 4;
const CARD = 1;
const LEVERS = 7;
/** Columns of the levers in which the lists below stand: name, step, sign and the next ones. */
const LIST = LEVERS + 2;
const OWN_ACTIONS = 5;

/** A word is a text that the language of the settings writes. */
const formatOfKind = (kind: CardKind, language: Language): string => numberFormatOf(kind === 'word' ? 'text' : kind, language);

/** The whole sheet as plain data. */
export function draftAccountPlan({ account, accountName, language, tables, asOf }: AccountPlanOptions, name: string): SheetDraft {
  const say = textsOf(language).accountPlan;
  const draft = new SheetDraft(name);
  const card = formulaFor('ACCOUNTCARD', tables, { asOf, account, language });
  const levers = formulaFor('LEVERS', tables, { asOf, account, language });
  draft.put(0, CARD, [[say.title(accountName)]], { look: 'title' });
  draft.put(1, CARD, [[say.asOf]], { look: 'label' });
  draft.put(1, CARD + 1, [[{ formula: `=${typeof asOf === 'string' ? dateFormula(asOf) : AS_OF_NAME}` }]], {
    look: 'label',
    formats: [localeOf(language).habits.dateFormat],
  });
  draft.put(2, CARD, [[say.note]], { look: 'note' });

  const cardPlace = area(TOP, CARD, card.size!.rowCount, card.size!.columnCount);
  const valueFormat = (row: number, column: number): string | undefined => {
    if (row === 0) return undefined;
    if (column === 3) return formatOfKind(cardRows[row - 1]!.kind, language);
    return column === 4 ? numberFormatOf('share', language) : undefined;
  };
  draft.spill(cardPlace, card.formula, { formatOf: valueFormat });
  draft.paint(area(TOP, CARD, 1, cardPlace.columnCount), 'heading');
  draft.paint(area(TOP + 1, CARD + 1, cardPlace.rowCount - 1, 1), 'strong');
  draft.paint(area(TOP + 1, CARD, cardPlace.rowCount - 1, 4), 'label');

  draft.put(TOP - 1, LEVERS, [[say.levers]], { look: 'section' });
  draft.paint(area(TOP - 1, LEVERS, 1, levers.size!.columnCount), 'section');
  const columns = resultColumns('LEVERS')!;
  draft.spill(area(TOP, LEVERS, levers.size!.rowCount, columns.length), levers.formula, {
    formatOf: (row, column) => (row === 0 ? undefined : numberFormatOf(columns[column]!.look, language)),
  });
  draft.paint(area(TOP, LEVERS, 1, columns.length), 'heading');

  let row = TOP + levers.size!.rowCount + 1;
  draft.put(row, LIST, [[say.prompt]], { look: 'title' });
  row = list(
    draft,
    row + 2,
    say.actions.heading,
    Object.values(say.actions.columns),
    [...say.actions.keys, ...Array.from({ length: OWN_ACTIONS }, () => '')],
    { column: 4, words: say.actions.states },
    { 3: localeOf(language).habits.dateFormat },
  );
  list(
    draft,
    row + 1,
    say.onboarding.heading,
    Object.values(say.onboarding.columns),
    say.onboarding.steps,
    { column: 1, words: say.onboarding.answers },
    {},
  );
  for (const [column, width] of [
    [0, 2],
    [CARD, 24],
    [CARD + 1, 26],
    [CARD + 2, 44],
    [CARD + 3, 30],
    [CARD + 4, 11],
    [CARD + 5, 3],
    [LEVERS, 6],
    [LEVERS + 1, 10],
    [LIST, 58],
    [LIST + 1, 58],
  ] as const)
    draft.widths.set(column, width);
  for (let column = LIST + 2; column < LEVERS + columns.length; column++)
    draft.widths.set(column, column === LEVERS + columns.findIndex(({ name }) => name === 'counterpart') ? 52 : 18);
  return draft;
}

/** A list to fill in, below a heading: its first column is given, the others are inputs; one of them has words to choose from. */
function list(
  draft: SheetDraft,
  row: number,
  heading: string,
  header: readonly string[],
  given: readonly string[],
  choice: { readonly column: number; readonly words: readonly string[] },
  columnFormats: Readonly<Record<number, string>>,
): number {
  draft.put(row, LIST, [[heading]], { look: 'section' });
  draft.paint(area(row, LIST, 1, header.length), 'section');
  draft.put(row + 1, LIST, [header], { look: 'heading' });
  const body = given.map((text) => header.map((_, column) => (column === 0 ? text : '')));
  draft.put(row + 2, LIST, body, { formatOf: (_row, column) => columnFormats[column] });
  draft.paint(area(row + 2, LIST + 1, given.length, header.length - 1), 'input');
  draft.paint(area(row + 2, LIST, given.length, header.length), 'label');
  const blank = given.findIndex((text) => text === '');
  if (blank >= 0) draft.paint(area(row + 2 + blank, LIST, given.length - blank, 1), 'input');
  draft.lists.push({ area: area(row + 2, LIST + choice.column, given.length, 1), words: choice.words });
  return row + 2 + given.length;
}

/** The plan of this account that is there already, by its formula. */
async function existing(account: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  const show = async (context: Excel.RequestContext): Promise<string | undefined> => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const ours = new RegExp(
      `^(${languages()
        .map((one) => textsOf(one).accountPlan.sheet)
        .join('|')}) `,
      'i',
    );
    const candidates = sheets.items.filter(({ name }) => ours.test(name));
    const anchors = candidates.map((sheet) => sheet.getCell(TOP, CARD).load('formulas'));
    if (candidates.length > 0) await context.sync();
    const start = `=TENURE.ACCOUNTCARD("${account.replaceAll('"', '""')}",`;
    const found = candidates.find((_, position) => String((anchors[position]!.formulas as unknown[][])[0]![0]).startsWith(start));
    found?.activate();
    await context.sync();
    return found?.name;
  };
  return inWorkbook(show, { signal });
}

/** Writes the plan to a new sheet and shows it; a plan of the account that is there already is shown instead. Throws tableMissing and whatever Excel refuses. */
export async function writeAccountPlan(options: AccountPlanOptions, sheetOptions: WriteOptions = {}): Promise<SheetWritten> {
  const there = await existing(options.account, sheetOptions.signal);
  if (there !== undefined) return { sheet: there, address: 'A1' };
  return writeNewSheet(
    `${textsOf(options.language).accountPlan.sheet} ${options.account}`,
    (name) => draftAccountPlan(options, name),
    sheetOptions,
  );
}

/**
 * The same for the account of the selected cell, as a command asks for it: from the workbook's own tables and date. Throws tableMissing, tableTwice,
 * noAccount, asOfMissing, planLost, planProspect, a TableError or a CellError, and whatever Excel refuses.
 */
export async function writeSelectedAccountPlan(language: Language): Promise<SheetWritten> {
  const tables = await findTables();
  const { id, name, stageOn } = await selectedAccount(tables);
  const date = await workbookDate();
  if (date === null) throw new WorkbookError('asOfMissing');
  const stage = stageOn(date);
  // A plan is of what a client holds: the pane offers none for others either.
  if (stage === 'lost' || stage === 'prospect') throw new WorkbookError(stage === 'lost' ? 'planLost' : 'planProspect', { names: [name] });
  return writeAccountPlan({ language, account: id, accountName: name, tables, asOf: date });
}
