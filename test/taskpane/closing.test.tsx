// The room of the quarter-end: what is to be booked, closing the period and reopening it, the journal as sheets and as a file.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { WorkbookError } from '../../src/workbook/errors';
import { range } from '../functions/support';
import { FakeWorkbook, sampleFake, type FakeOptions, type FakeTable } from './fake-workbook';
import { plain, show, type Shown } from './show';

const en = texts.en.pane.closing;

const table = (name: string, rows: Record<string, unknown>[]): FakeTable => ({ name, sheet: name, cells: range(rows) });

function workbookOf(options: FakeOptions = {}, more: FakeTable[] = []): FakeWorkbook {
  return new FakeWorkbook(
    [
      table('Accounts', [
        { account_id: 'A', name: 'Aubier', currency: 'EUR', owner: 'Ana' },
        { account_id: 'B', name: 'Brasseries', currency: 'USD', owner: 'Jean' },
      ]),
      table('Contracts', [
        { contract_id: 'K1', account_id: 'A', start_date: '2026-01-01', currency: 'EUR' },
        { contract_id: 'K2', account_id: 'B', start_date: '2026-01-01', currency: 'USD' },
      ]),
      table('Schemes', [
        { scheme_id: 'S1', contract_id: 'K1', method: 'retroactive', tiers: '0:0.02', volume_forecast: 200000, volume_forecast_sd: 'none' },
        { scheme_id: 'S2', contract_id: 'K2', method: 'retroactive', tiers: '0:0.05', volume_forecast: 90000, volume_forecast_sd: 'none' },
      ]),
      table('Volumes', [
        { contract_id: 'K1', date: '2026-05-04', amount: 50000.5, units: 1 },
        { contract_id: 'K2', date: '2026-06-30', amount: 20000, units: 1 },
        { contract_id: 'K2', date: '2026-11-30', amount: 7000, units: 1 },
      ]),
      table('Rates', [
        { currency: 'EUR', rate_to_reporting: 1 },
        { currency: 'USD', rate_to_reporting: 0.9 },
      ]),
      ...more,
    ],
    { asOf: '2026-11-21', ...options },
  );
}

async function open(workbook: FakeWorkbook): Promise<Shown> {
  const shown = await show(workbook, 'closing');
  const say = texts[workbook.language].pane.closing;
  await screen.findByRole('table', { name: say.list.caption });
  return shown;
}

const rowOf = (name: string): HTMLElement => screen.getByRole('button', { name }).closest<HTMLElement>('[role=row]')!;
const say = (): string => plain(document.body.textContent);

describe('the list', () => {
  it('is of the last end of a quarter: what is accrued, booked before, to book now, by currency and in the reporting one', async () => {
    await open(workbookOf());
    expect(screen.getByLabelText<HTMLInputElement>(en.day).value).toBe('2026-09-30');
    expect(plain(rowOf('Aubier').textContent)).toContain('€1,000.01');
    expect(plain(rowOf('Brasseries').textContent)).toContain('$1,000.00');
    // 1,000.01 + 0.9 × 1,000.
    expect(say()).toContain('€1,900.01');
    expect(say()).toContain(en.state.open(2, '2'));
  });

  it('of another day counts the rows up to it; totals can be by owner', async () => {
    const { user } = await open(workbookOf());
    const day = screen.getByLabelText(en.day);
    await user.clear(day);
    await user.type(day, '2026-12-31');
    await waitFor(() => expect(plain(rowOf('Brasseries').textContent)).toContain('$1,350.00'));
    await user.selectOptions(screen.getByLabelText(en.totals.by), 'owner');
    const totals = screen.getByRole('table', { name: en.totals.caption(en.totals.groupings.owner) });
    expect(within(totals).getByRole('row', { name: /Jean · USD/ })).toBeTruthy();
  });

  it('says why, and where a contract can’t be read the way to its cell', async () => {
    const broken = workbookOf();
    broken.tables = broken.tables.map((one) =>
      one.name === 'Schemes'
        ? { ...one, cells: one.cells.map((row, k) => (k === 2 ? row.map((cell) => (cell === '0:0.05' ? 'five' : cell)) : row)) }
        : one,
    );
    const { user } = await open(broken);
    expect(say()).toContain(en.faults(1, '1'));
    expect(say()).toContain(en.reasons.first());
    const close = screen.getByRole('button', { name: en.book.close('30 Sept 2026') });
    expect(close.getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByLabelText(en.book.without(1, '1')));
    expect(close.getAttribute('aria-disabled')).not.toBe('true');
  });
});

describe('closing the period', () => {
  const close = async (shown: Shown, name = 'M. Laurent'): Promise<void> => {
    if (name !== '') await shown.user.type(screen.getByLabelText(en.book.name), name);
    await shown.user.click(screen.getByRole('button', { name: /^Close 30/ }));
  };

  it('needs a name; then the rows stand in a table of their own, signed, and the figures are as booked whatever comes', async () => {
    const workbook = workbookOf();
    const shown = await open(workbook);
    await close(shown, '');
    expect(screen.getByText(en.book.nameMissing)).toBeTruthy();
    await close(shown);
    await waitFor(() => expect(say()).toContain(en.state.closed('30 Sept 2026')));
    const [plan] = workbook.imports;
    expect(plan!.table).toBe('booked');
    const row = (k: number): Record<string, unknown> =>
      Object.fromEntries(plan!.columns.map(({ ours }, column) => [ours, plan!.fresh[k]!.cells[column]]));
    expect(row(0)).toMatchObject({
      scheme_id: 'S1',
      contract_id: 'K1',
      amount: 1000.01,
      view: 'expected',
      status: 'booked',
      by: 'M. Laurent',
      version: 1,
      volume: 50000.5,
    });
    expect(row(0).input_hash).toMatch(/^[0-9a-f]{16}$/);
    expect(row(0).input_hash).not.toBe(row(1).input_hash);
    expect(row(1).rate_to_reporting).toBe(0.9);
    expect(say()).toContain(en.book.signed('M. Laurent', '24 Dec 2026', '1'));
  });

  it('can be reopened, visibly, and closed once more', async () => {
    const workbook = workbookOf();
    const shown = await open(workbook);
    await close(shown);
    await waitFor(() => expect(say()).toContain(en.state.closed('30 Sept 2026')));
    await shown.user.click(screen.getByRole('button', { name: /^Reopen 30/ }));
    await waitFor(() => expect(say()).toContain(en.state.open(2, '2')));
    expect(workbook.imports[1]!.fresh).toHaveLength(2);
    expect(workbook.imports[1]!.fresh[0]!.cells).toContain('reopened');
    await close(shown, '');
    await waitFor(() => expect(say()).toContain(en.book.signed('M. Laurent', '24 Dec 2026', '3')));
  });

  it('that is refused leaves everything as it was, and says so', async () => {
    const workbook = workbookOf();
    workbook.refuse = { writeImport: new WorkbookError('protected') };
    const shown = await open(workbook);
    await close(shown);
    await screen.findAllByText(new RegExp(texts.en.workbook.error.protected.slice(0, 30)));
    expect(workbook.tables.some(({ name }) => name === 'Booked')).toBe(false);
    expect(say()).toContain(en.state.open(2, '2'));
  });
});

describe('the journal', () => {
  it('balances, is handed out as a file, and stands on sheets with its checks as formulas', async () => {
    const workbook = workbookOf();
    const { user } = await open(workbook);
    expect(say()).toContain(en.journal.balanced);
    const csv = screen.getByLabelText<HTMLTextAreaElement>(en.journal.csv).value;
    const lines = csv.trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]!.split(';').slice(0, 5)).toEqual(['1', '2026-09-30', 'accrual', '709', 'reduction of revenue of the period']);
    await user.click(screen.getByRole('button', { name: en.write.sheets }));
    await waitFor(() => expect(workbook.closings).toHaveLength(1));
    const [list, journal] = workbook.closings[0]!.sheets;
    expect([list!.name, journal!.name]).toEqual(['Quarter-end 2026-09-30', 'Journal 2026-09-30']);
    expect(journal!.cells.filter(({ formula }) => formula !== undefined)).toHaveLength(6);
    // Neither sheet is taken for a table of ours when the workbook is read again.
    await waitFor(() => expect(workbook.tables.some(({ name }) => name === 'QuarterEnd')).toBe(true));
    const found = await workbook.findTables();
    expect(found.filter(({ name }) => name === 'QuarterEnd' || name === 'Journal').map(({ kind }) => kind)).toEqual([null, null]);
  });

  it('in French writes decimals with a comma and the accounts of the French chart', async () => {
    await open(workbookOf({ language: 'fr' }));
    const csv = screen.getByLabelText<HTMLTextAreaElement>(texts.fr.pane.closing.journal.csv).value;
    expect(csv).toContain(';1000,01;');
    expect(csv).toContain(';4198;passif au titre des remboursements futurs;');
  });

  it('lets no text become a formula', async () => {
    const workbook = workbookOf();
    workbook.tables = workbook.tables.map((one) =>
      one.name === 'Accounts'
        ? { ...one, cells: one.cells.map((row) => row.map((cell) => (cell === 'Aubier' ? '=HYPERLINK("x")' : cell))) }
        : one,
    );
    await open(workbook);
    expect(screen.getByLabelText<HTMLTextAreaElement>(en.journal.csv).value).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

it('the sample is closed from its contracts’ own columns', async () => {
  await open(sampleFake('en'));
  expect(screen.getAllByRole('row').length).toBeGreaterThan(10);
});
