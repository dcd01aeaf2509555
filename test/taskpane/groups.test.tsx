import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { FakeWorkbook, sampleFake } from './fake-workbook';
import { plain, show } from './show';
import { range } from '../support/tables';

const tableOf = (name: string) => within(screen.getByRole('table', { name }));
const namesIn = (name: string) =>
  tableOf(name)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe.each(['en', 'fr'] as const)('the accounts by group in %s', (language) => {
  const { portfolio: t } = texts[language].pane;
  const caption = t.groupsCaption(t.by.group);

  it('stand in a table with as many cells as columns; one that is opened leads to its accounts, and back', async () => {
    const { user } = await show(sampleFake(language), 'portfolio');
    const all = namesIn(t.tableCaption).length;
    const select = screen.getByRole('combobox', { name: t.byLabel });
    await user.selectOptions(select, t.by.group);
    const [header, ...rows] = tableOf(caption).getAllByRole('row');
    const columns = within(header!).getAllByRole('columnheader');
    expect(columns.map(({ textContent }) => textContent)).toEqual([t.by.group, ...Object.values(t.groupColumns)]);
    const counts = rows.map((row) => {
      const cells = within(row).getAllByRole('cell');
      expect(cells).toHaveLength(columns.length - 1);
      return Number(cells[4]!.textContent);
    });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
    const largest = Math.max(...counts);
    expect(largest).toBeGreaterThan(1);
    const button = within(rows[counts.indexOf(largest)]!).getByRole('button');
    const name = button.textContent;
    button.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(namesIn(t.tableCaption)).toHaveLength(largest));
    expect(screen.getByText(plain(t.within(t.by.group, name)))).toBeTruthy();
    expect(document.activeElement).toBe(select);
    const region = document.querySelector('[aria-live="polite"]')!;
    await waitFor(() => expect(region.textContent).toContain(t.within(t.by.group, name)));
    await user.click(screen.getByRole('button', { name: t.clear }));
    await waitFor(() => expect(namesIn(t.tableCaption)).toHaveLength(all));
    expect(screen.queryByText(plain(t.within(t.by.group, name)))).toBeNull();
  });
});

describe('groups', () => {
  const { portfolio: t } = texts.en.pane;

  it('forget the case and the search that hid accounts of the one that is opened', async () => {
    const { user } = await show(sampleFake('en'), 'portfolio');
    await user.type(screen.getByRole('searchbox'), 'kermadenn');
    await user.selectOptions(screen.getByRole('combobox', { name: t.byLabel }), t.by.segment);
    const row = tableOf(t.groupsCaption(t.by.segment)).getAllByRole('row')[1]!;
    const count = Number(within(row).getAllByRole('cell')[4]!.textContent);
    await user.click(within(row).getByRole('button'));
    await waitFor(() => expect(namesIn(t.tableCaption)).toHaveLength(count));
  });

  it('say without how many accounts a sum is, and what is not given', async () => {
    const sheets = (['accounts', 'references'] as const).map((name) => ({
      name,
      sheet: name,
      cells: range(
        name,
        ['A', 'B'].map((id, at) =>
          name === 'accounts'
            ? { account_id: id, owner: null, name: id }
            : { account_id: id, reference_id: `R${at}`, line_id: `L${at}`, annual_revenue: at === 0 ? 5000 : 'lots' },
        ),
      ),
    }));
    const { user } = await show(new FakeWorkbook(sheets), 'portfolio');
    await user.selectOptions(screen.getByRole('combobox', { name: t.byLabel }), t.by.owner);
    const [, row] = tableOf(t.groupsCaption(t.by.owner)).getAllByRole('row');
    expect(within(row!).getByRole('rowheader').textContent).toBe(t.noGroup);
    const cells = within(row!)
      .getAllByRole('cell')
      .map(({ textContent }) => plain(textContent));
    expect(cells[0]).toMatch(/5,000.*without 1 account$/);
    expect(cells[5]).toBe('1without 1 account');
  });

  it('go page by page, the place of each row told', async () => {
    const accounts = range(
      'accounts',
      Array.from({ length: 130 }, (_, at) => ({ account_id: `N${at}`, name: `Name ${at}` })),
    );
    const { user } = await show(new FakeWorkbook([{ name: 'Accounts', sheet: 'Accounts', cells: accounts }]), 'portfolio');
    await user.selectOptions(screen.getByRole('combobox', { name: t.byLabel }), t.by.group);
    const caption = t.groupsCaption(t.by.group);
    expect(namesIn(caption)).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: t.next }));
    expect(namesIn(caption)).toHaveLength(30);
    expect(screen.getByRole('table', { name: caption }).getAttribute('aria-rowcount')).toBe('131');
    expect(tableOf(caption).getAllByRole('row').at(-1)!.getAttribute('aria-rowindex')).toBe('131');
  });

  it('whose parents go in a circle are a finding, in words', async () => {
    const cells = range('accounts', [
      { account_id: 'A1', parent_account_id: 'A2' },
      { account_id: 'A2', parent_account_id: 'A1' },
    ]);
    const { container } = await show(new FakeWorkbook([{ name: 'Accounts', sheet: 'Accounts', cells }]), 'data');
    expect(container.textContent).toContain(texts.en.pane.data.kinds.parent_cycle);
    expect(container.textContent).toContain('(A1 → A2 → A1)');
  });
});
