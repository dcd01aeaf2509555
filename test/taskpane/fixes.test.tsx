// The data check in the pane: filtered, listed, and put right: every cell before and after, all or some, nothing that is a formula.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { day } from '../support/tables';
import { untidyFake, type FakeWorkbook } from './fake-workbook';
import { plain, show } from './show';

const untidy = untidyFake;
const cellsOf = (workbook: FakeWorkbook, name: string) => workbook.tables.find((one) => one.name === name)!.cells;
const en = texts.en.pane.fixes;

describe('findings', () => {
  it('are filtered by table, severity and column, and written to a sheet as they are filtered', async () => {
    const workbook = untidy();
    const { user } = await show(workbook, 'data');
    const filters = within(screen.getByRole('group', { name: en.filters }));
    await user.selectOptions(filters.getByLabelText(en.table), 'References');
    await user.selectOptions(filters.getByLabelText(en.severity), texts.en.pane.data.severities.error);
    expect([...filters.getByLabelText(en.column).children].map((option) => option.textContent)).toEqual([
      en.every,
      'Annual revenue (annual_revenue)',
      'Start date (start_date)',
    ]);
    // The report beside them still speaks of the accounts.
    expect(screen.queryByText(/^Accounts: (?!.*missing or empty)/)).toBeNull();
    await user.selectOptions(filters.getByLabelText(en.column), 'Start date (start_date)');
    await user.click(screen.getByRole('button', { name: en.list }));
    const [list] = workbook.lists;
    const file = screen.getByRole('link', { name: en.download });
    const [head, ...lines] = decodeURIComponent(file.getAttribute('href')!).split('\r\n');
    expect(head).toMatch(/^data:text\/csv.*Severity;Table;Sheet;Cell;/);
    expect(lines.filter((line) => line !== '').map((line) => line.split(';').slice(0, 4))).toEqual(
      list!.rows.map((row) => row.slice(0, 4)),
    );
    expect(list!.rows.map((row) => row.slice(0, 4))).toEqual([
      ['Error', 'References', 'References', 'D2'],
      ['Error', 'References', 'References', 'D4'],
    ]);
    expect(list!.rows[0]![6]).toBe('05/06/2018');
  });

  it('say so when the filter leaves none, and come back', async () => {
    const { user } = await show(untidy(), 'data');
    const filters = within(screen.getByRole('group', { name: en.filters }));
    await user.selectOptions(filters.getByLabelText(en.table), 'Accounts');
    await user.selectOptions(filters.getByLabelText(en.severity), texts.en.pane.data.severities.error);
    expect(screen.queryByText(en.noneShown)).toBeNull();
    expect(screen.getByText(/^Accounts: 1 finding/)).toBeTruthy();
  });
});

describe('a fix', () => {
  it('proposes what the column proves, shows every cell before and after, and writes what is ticked', async () => {
    const workbook = untidy();
    const { user } = await show(workbook, 'data');
    await user.click(screen.getByRole('button', { name: en.open.day_order }));
    const panel = within(await screen.findByRole('region', { name: /Date that can be read in two ways/ }));
    expect(document.activeElement?.textContent).toBe(en.heading('Date that can be read in two ways'));
    await panel.findByText(en.proposed);
    expect(panel.getByRole<HTMLSelectElement>('combobox').value).toBe('day-first');
    expect(panel.getByText(/Row 2.*"05\/06\/2018" → (Jun 5, 2018|5 Jun 2018)/)).toBeTruthy();
    expect(workbook.fixed).toEqual([]);
    await user.selectOptions(panel.getByRole('combobox'), en.monthFirst);
    expect(panel.getByText(/Row 2.*"05\/06\/2018" → (May 6, 2018|6 May 2018)/)).toBeTruthy();
    await user.selectOptions(panel.getByRole('combobox'), en.dayFirst);
    await user.click(panel.getByRole('checkbox', { name: /Row 4/ }));
    await user.click(panel.getByRole('button', { name: en.apply(1, '1') }));
    expect(await screen.findByText(/^1 put right in References!/)).toBeTruthy();
    expect(cellsOf(workbook, 'References').map((row) => row[3])).toEqual([
      'start_date',
      day('2018-06-05'),
      '25/06/2018',
      '06/07/2018',
      '07/07/2018',
    ]);
    // The check follows by itself.
    await waitFor(() => expect(screen.queryByText(/row 2.*05\/06\/2018/, { ignore: 'textarea' })).toBeNull());
    expect(screen.getByText(/row 4.*06\/07\/2018/, { ignore: 'textarea' })).toBeTruthy();
  });

  it('leaves a formula and says so', async () => {
    const workbook = untidy();
    workbook.formulaCells = new Set(['References 1 4']);
    const { user } = await show(workbook, 'data');
    await user.click(screen.getByRole('button', { name: en.open.decimal }));
    const panel = within(await screen.findByRole('region', { name: /Number that can be read/ }));
    await panel.findByText(en.notProposed);
    expect(panel.getByText(en.refusedFormula)).toBeTruthy();
    expect(panel.getByRole<HTMLInputElement>('checkbox').disabled).toBe(true);
    expect(panel.getByRole('button', { name: en.apply(0, '0') }).getAttribute('aria-disabled')).toBe('true');
  });

  it('asks for the word of the list, and proposes the one that was nearly written', async () => {
    const workbook = untidy('fr');
    const fr = texts.fr.pane.fixes;
    const { user } = await show(workbook, 'data');
    await user.click(screen.getByRole('button', { name: plain(fr.open.word) }));
    const word = await screen.findByLabelText(plain(fr.wordFor('actve')));
    expect((word as HTMLSelectElement).value).toBe('active');
    await user.selectOptions(word, 'perdu');
    await user.click(screen.getByRole('button', { name: plain(fr.apply(1, '1')) }));
    await waitFor(() => expect(cellsOf(workbook, 'Accounts')[1]![2]).toBe('perdu'));
  });

  it('writes one spelling, takes spaces away, and renames a header', async () => {
    const workbook = untidy();
    const { user } = await show(workbook, 'data');
    for (const [open, pattern] of [
      [en.open.spelling, /A name in several spellings/],
      [en.open.trim, /Spaces that nobody sees/],
      [en.open.header, /Column that nobody reads/],
    ] as const) {
      await user.click(await screen.findByRole('button', { name: open }));
      const panel = within(await screen.findByRole('region', { name: pattern }));
      await user.click(await panel.findByRole('button', { name: en.apply(1, '1') }));
      await waitFor(() => expect(screen.queryByRole('button', { name: open })).toBeNull());
    }
    expect(cellsOf(workbook, 'Accounts')[0]).toEqual(['account_id', 'name', 'status', 'owner', 'Segment']);
    expect(cellsOf(workbook, 'Accounts').map((row) => row[3])).toEqual(['owner', 'Ada', 'Ada', 'Ada', 'Ada']);
  });

  it('joins rows only when nothing is lost, unless it is ticked', async () => {
    const workbook = untidy();
    const { user } = await show(workbook, 'data');
    await user.click(screen.getByRole('button', { name: en.open.duplicates }));
    const panel = within(await screen.findByRole('region', { name: /Identifier used twice/ }));
    expect(plain((await panel.findByText(/A3: row 4 stays, row 5 goes/)).textContent)).toBeTruthy();
    await user.click(panel.getByRole('button', { name: en.joinRows(1, '1') }));
    await waitFor(() => expect(cellsOf(workbook, 'Accounts')).toHaveLength(4));
    expect(workbook.imports[0]!.removed).toEqual([4]);
  });

  it('adds the accounts that other tables name, each once', async () => {
    const workbook = untidy();
    const { user } = await show(workbook, 'data');
    await user.click(screen.getByRole('button', { name: en.open.accounts }));
    const panel = within(await screen.findByRole('region', { name: /Account that is not in/ }));
    expect(await panel.findByText(en.added('A9', 2, '2'))).toBeTruthy();
    await user.click(panel.getByRole('button', { name: en.addRows(1, '1') }));
    await waitFor(() => expect(workbook.imports[0]?.fresh.map(({ cells }) => cells)).toEqual([['A9']]));
    act(() => workbook.change());
    await waitFor(() => expect(screen.queryByRole('button', { name: en.open.accounts })).toBeNull());
  });
});
