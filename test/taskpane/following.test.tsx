/** The pane follows the workbook: changes while it is being read, what is shown until then, a date that is none. */
import { act, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { App } from '../../src/taskpane/shell/App';
import { texts } from '../../src/locales/languages';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeWorkbook, sampleFake, type FakeOptions } from './fake-workbook';
import { plain, show } from './show';

/** A workbook whose reading ends when the test says so, and that counts how often it is read. */
class HeldWorkbook extends FakeWorkbook {
  reads = 0;
  release: () => void = () => undefined;

  hold(): void {
    this.slow = new Promise((resolve) => (this.release = resolve));
  }

  /** Reading takes as long as the test wants, and gives the cells of its beginning. */
  override async readTables(...args: Parameters<FakeWorkbook['readTables']>) {
    this.reads++;
    const read = this.tables;
    const given = await super.readTables(...args);
    return new Map([...given.keys()].map((id) => [id, read.find(({ name }) => name === id)!.cells]));
  }
}

const held = (options: FakeOptions = {}): HeldWorkbook => new HeldWorkbook(sampleFake('en').tables, options);

function rename(workbook: FakeWorkbook, name: string): void {
  workbook.tables = workbook.tables.map((table) => {
    if (table.name !== 'Accounts') return table;
    const cells = table.cells.map((row) => [...row]);
    cells[1]![cells[0]!.indexOf('Name')] = name;
    return { ...table, cells };
  });
}

const { status } = texts.en.pane;
const mark = (): HTMLElement | null => screen.queryByText(status.readingAgain);

describe('a workbook whose days count from 1904', () => {
  const named = { date: '2022-11-20', place: { sheet: 'Portfolio', address: 'B2' }, in1904: '2026-11-21', shows1904: true as const };
  const opened = (settings: readonly (readonly unknown[])[]): FakeWorkbook => {
    const workbook = sampleFake('en');
    workbook.tables = workbook.tables.map((table) =>
      table.name === 'Settings' ? { ...table, cells: [['setting', 'value'], ...settings] } : table,
    );
    workbook.asOf = async () => named;
    return workbook;
  };

  it('has its date from there when its settings say so', async () => {
    render(<App workbook={opened([['date1904', true]])} firstRoom="data" />);
    expect(await screen.findByText(/As of 21 Nov 2026/)).toBeTruthy();
    expect(screen.queryByText(texts.en.pane.data.asOf1904)).toBeNull();
  });

  it('is told of when they do not', async () => {
    render(<App workbook={opened([])} firstRoom="data" />);
    expect(await screen.findByText(texts.en.pane.data.asOf1904)).toBeTruthy();
  });
});

describe('a change while the workbook is read for the first time', () => {
  it.each([
    ['soon after it began', 0],
    ['after it has lasted', 5000],
  ])('%s is read as well', async (_when, lasted) => {
    const workbook = held();
    workbook.hold();
    const clock = vi.spyOn(performance, 'now');
    render(<App workbook={workbook} firstRoom="account" />);
    await waitFor(() => expect(workbook.reads).toBe(1));
    const now = performance.now();
    clock.mockReturnValue(now + lasted);
    rename(workbook, 'Changed meanwhile');
    await act(async () => workbook.change());
    clock.mockRestore();
    await act(async () => workbook.release());
    expect(await screen.findByRole('option', { name: /Changed meanwhile/ })).toBeTruthy();
    await waitFor(() => expect(mark()).toBeNull());
  });
});

describe('what is shown while it is read again', () => {
  it('is marked where it stands, until the new figures do', async () => {
    const workbook = held();
    await show(workbook, 'portfolio');
    expect(mark()).toBeNull();
    workbook.hold();
    await act(async () => workbook.change());
    await waitFor(() => expect(mark()).not.toBeNull());
    expect(screen.getAllByRole('rowheader').length).toBeGreaterThan(10);
    await act(async () => workbook.release());
    await waitFor(() => expect(mark()).toBeNull());
  });

  it('says that it is of before, once reading is cancelled, and is read at the next change', async () => {
    const workbook = held();
    const { user } = await show(workbook, 'portfolio');
    workbook.hold();
    await act(async () => workbook.change());
    await user.click(await screen.findByRole('button', { name: status.cancel }));
    expect(await screen.findByText(status.outdated)).toBeTruthy();
    await act(async () => workbook.release());
    await act(async () => workbook.change());
    await waitFor(() => expect(screen.queryByText(status.outdated)).toBeNull());
    await waitFor(() => expect(mark()).toBeNull());
  });

  it('is tried again by itself after Excel was busy', async () => {
    const workbook = held();
    await show(workbook, 'account');
    workbook.refuse.findTables = new WorkbookError('cellEditMode');
    rename(workbook, 'Typed slowly');
    await act(async () => workbook.change());
    expect(await screen.findByRole('option', { name: /Typed slowly/ })).toBeTruthy();
  });
});

describe.each(['en', 'fr'] as const)('an AsOf that is no date, in %s', (language) => {
  it.each([
    ['soon', 'not_a_date', undefined, /"soon"|« soon »/],
    ['05/06/2026', 'ambiguous_date', '2026-05-06, 2026-06-05', /2026-05-06/],
    ['', 'blank', undefined, language === 'en' ? /is empty/ : /est vide/],
  ] as const)('%j: the cell and what stands in it are said', async (value, fault, expected, words) => {
    const workbook = sampleFake(language);
    workbook.undated = { value, fault, ...(expected === undefined ? {} : { expected }), place: { sheet: 'Dates', address: 'C3' } };
    await show(workbook, 'data');
    const said = plain(screen.getByText(/Dates!C3/).textContent);
    expect(said).toMatch(words);
    expect(screen.queryByText(texts[language].pane.data.asOfProposed)).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>(texts[language].pane.data.asOfLabel).value).toBe('2026-12-24');
  });
});

describe.each(['en', 'fr'] as const)('a rate that is missing, in %s', (language) => {
  const say = texts[language].pane;

  it('leaves the other accounts their totals, says without how many, and offers the table of rates, by keyboard', async () => {
    const workbook = sampleFake(language, ['fx', 'settings']);
    const { user } = await show(workbook, 'portfolio');
    const shown = plain(screen.getByRole('main').textContent);
    expect(shown).toMatch(language === 'en' ? /without \d+ accounts/ : /sans \d+ comptes/);
    await user.click(screen.getByRole('tab', { name: say.rooms.data }));
    screen.getByRole('button', { name: say.data.rates.write }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(plain(say.data.rates.written('Exchange rates')), { ignore: '[aria-live]' })).toBeTruthy();
    const [rates] = workbook.rates;
    expect(rates).toMatchObject({ language, date: workbook.date });
    expect(rates!.currencies[0]).toBe(rates!.reporting);
    expect(new Set(rates!.currencies).size).toBe(rates!.currencies.length);
    expect(rates!.currencies.length).toBeGreaterThan(1);
  });

  it('leaves the concessions of the contracts, each in its own currency', async () => {
    const workbook = sampleFake(language, ['fx', 'settings']);
    await show(workbook, 'concessions');
    expect(screen.queryByText(new RegExp(say.concessions.noContracts.slice(0, 20)))).toBeNull();
  });
});
