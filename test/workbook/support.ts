// A workbook in memory with the real Office.js in front of it, opened for each test, and tables to put into it.
import { afterEach, beforeEach, expect } from 'vitest';
import { openAddinInNode, type NodeAddin, type NodeAddinOptions } from '../../src/workbench/host/transports/node';
import type { WorkbookError } from '../../src/workbook/errors';
import { MemoryWorkbook, type MemoryWorkbookOptions } from '../../src/workbench/host/memory-workbook';

type Value = string | number | boolean;
export type Rows = readonly (readonly Value[])[];

export const englishAccounts: Rows = [
  ['Account ID', 'Name', 'Segment'],
  ['A1', 'Northwind', 'industry'],
  ['A2', 'Contoso', 'health'],
];
export const frenchAccounts: Rows = [
  ['Identifiant du compte', 'Nom', 'Segment'],
  ['A1', 'Ateliers Kermadenn', 'industrie'],
];
export const references: Rows = [
  ['account_id', 'reference_id', 'annual_revenue', 'line_id'],
  ['A1', 'R1', 1200, 'L1'],
  ['A1', 'R2', '', 'L2'],
  ['A2', 'R1', 0, 'L3'],
];
export const contracts: Rows = [
  ['contract_id', 'account_id', 'start_date', 'end_date'],
  ['C1', 'A1', 45000, 46500],
];

/** Puts an Excel table on a sheet of its own, or on one that is there, from a cell on. */
export async function addTable(
  workbook: MemoryWorkbook,
  name: string,
  rows: Rows,
  { sheet = name, row = 0, column = 0 } = {},
): Promise<string> {
  const { id } = workbook.sheets().find((one) => one.name === sheet) ?? workbook.addSheet(sheet);
  const area = { row, column, rowCount: rows.length, columnCount: rows[0]!.length };
  await workbook.writeCells(
    { sheetId: id, ...area },
    rows.map((line) => [...line]),
  );
  return workbook.addTable(id, area, name).id;
}

/** Accounts, references and contracts as Excel tables. */
export async function addCoreTables(workbook: MemoryWorkbook): Promise<void> {
  await addTable(workbook, 'Accounts', englishAccounts);
  await addTable(workbook, 'References', references);
  await addTable(workbook, 'Contracts', contracts);
}

/** What a formula of the tests gives: PORTFOLIO and the lists drawn from it a header and a row for each account, what stands alone a text. */
const calculate: NonNullable<MemoryWorkbookOptions['calculate']> = (formula, _at, workbook) => {
  const accounts = workbook.tables().find(({ name }) => name === 'Accounts');
  const count = accounts === undefined ? 0 : accounts.area.rowCount - 1;
  const rows = (first: string): Value[][] => [
    [first, 'account_name', 'status'],
    ...Array.from({ length: count }, (_, index) => [`A${index + 1}`, `Name ${index + 1}`, 'active']),
  ];
  if (/^=(TENURE\.PORTFOLIO|FILTER)\(/.test(formula)) return rows('account_id');
  if (formula.startsWith('=TENURE.')) return Array.from({ length: Math.max(1, count) }, () => [1]);
  return formula === '=AsOf' ? 46000 : 'said';
};

type OpenOptions = Omit<NodeAddinOptions, 'workbook'> & Pick<MemoryWorkbookOptions, 'calculate'>;

const openWorkbook = ({ calculate: own = calculate, ...options }: OpenOptions = {}): Promise<NodeAddin> =>
  openAddinInNode({ ...options, workbook: new MemoryWorkbook({ calculate: own }) });

/** What is open in the test that runs. */
export let addin: NodeAddin;

/** Loading Office.js takes its time on a busy machine. */
const LOADING = 30_000;

/** Opens a workbook before each test of the file (or of the group), and closes it. Nothing that we ask of the host may be missing in it. */
export function openForEachTest(): void {
  beforeEach(async () => {
    addin = await openWorkbook();
  }, LOADING);
  afterEach(() => {
    expect(missingMembers()).toEqual([]);
    addin.close();
  });
}

export async function open(options: OpenOptions): Promise<void> {
  addin = await openWorkbook(options);
}

/** Another one instead, of another Excel. */
export async function reopen(options: OpenOptions): Promise<void> {
  addin.close();
  await open(options);
}

export const sheetNames = (): string[] => addin.workbook.sheets().map(({ name }) => name);
export const sheetId = (name: string): string => addin.workbook.sheets().find((sheet) => sheet.name === name)!.id;

/** Why it was refused. */
export const errorOf = (promise: Promise<unknown>): Promise<WorkbookError> =>
  promise.then(
    () => {
      throw new Error('No error');
    },
    (error: WorkbookError) => error,
  );
export const codeOf = async (promise: Promise<unknown>): Promise<string> => (await errorOf(promise)).code;

/** Waits until something is so: Office.js delivers events when it likes. */
export async function until(so: () => boolean): Promise<void> {
  for (let tries = 0; !so(); tries++) {
    if (tries > 400) throw new Error('It never came to be so.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Office.js tidies up after a batch in requests of its own: waits for them, so that a fault played next meets the request it is meant for. */
export async function settled(): Promise<void> {
  const { host } = addin;
  for (let seen = -1; seen !== host.requests.length; ) {
    seen = host.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Excel does what it is asked, but its answer does not arrive: once, as soon as it is so in the workbook. Says whether it came to that. */
export function loseAnswer(so: () => boolean): () => boolean {
  const { switches } = addin.host;
  const after = switches.after.bind(switches);
  let lost = false;
  switches.after = (text) => {
    if (lost || !so()) return after(text);
    lost = true;
    return 'responseTooLarge';
  };
  return () => lost;
}

/** Like Excel, Office.js says no to a member that the host does not have: none of what we use may be missing. */
export const missingMembers = (): string[] => [...addin.host.engine.unimplemented, ...addin.host.unknown];
