import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sampleWorkbook } from '../../src/sample/sample-workbook';
import { localeOf, texts } from '../../src/locales/languages';
import { call } from '../functions/support';
import { FakeWorkbook, sampleFake } from './fake-workbook';
import { plain, show } from './show';
import type { Cells } from '../../src/tables/headers';
import { isoDate } from '../../src/tables/dates';

const sample = sampleWorkbook('en');
const { asOf } = sample;
const cellsOf = (name: string): Cells => {
  const { header, rows } = sample.tables.find(({ table }) => table === name)!;
  return [header, ...rows.map((row) => row.map((cell) => cell ?? ''))];
};
const header = ['account_id', 'action', 'key', 'owner', 'due', 'state', 'done_on', 'note'];

function workbook(actions: Cells, language: 'en' | 'fr' = 'en', kept: Cells = []): FakeWorkbook {
  const table = (name: string, cells: Cells) => ({ name, sheet: name, cells });
  return new FakeWorkbook(
    [
      ...['accounts', 'references', 'contracts', 'contacts'].map((name) => table(name, cellsOf(name))),
      table('Actions', [header, ...actions]),
      ...(kept.length === 0 ? [] : [table('Snapshots', kept)]),
    ],
    { language, asOf: isoDate(asOf) },
  );
}

const three: Cells = [
  ['A001', 'Write to them', '', 'Ada', asOf - 3, 'to_do', '', ''],
  ['A002', 'Train users', 'usage', 'Bob', asOf + 10, 'started', '', 'ten of them'],
  ['A003', 'Longer term', 'term', 'Ada', '', '', '', ''],
];
const list = (name: string): HTMLElement => screen.getByRole('list', { name });

describe.each(['en', 'fr'] as const)('the room of the actions, in %s', (language) => {
  const t = texts[language].pane.actions;

  it('says how to come by some where there is none', async () => {
    await show(sampleFake(language), 'actions');
    expect(screen.getByText(t.none)).toBeTruthy();
  });

  it('lists all, the overdue first, or by who does them; one that is done says so in its row', async () => {
    const book = workbook(three, language);
    const { user } = await show(book, 'actions');
    expect(within(list(t.standings.overdue)).getAllByRole('listitem')).toHaveLength(1);
    expect(plain(list(t.standings.overdue).textContent)).toContain(plain(t.due('', -3, '3').slice(-10)));
    expect(list(t.standings.soon).textContent).toContain(t.started);
    await user.selectOptions(screen.getByRole('combobox', { name: t.by }), 'owner');
    expect(within(list('Ada')).getAllByRole('listitem')).toHaveLength(2);
    await user.selectOptions(screen.getByRole('combobox', { name: t.owner }), 'Bob');
    expect(screen.queryByRole('list', { name: 'Ada' })).toBeNull();
    await user.click(screen.getByRole('button', { name: (name) => name.startsWith(t.doneLabel('Train users', '')) }));
    await screen.findAllByText(t.written('Actions'));
    act(() => book.change());
    await screen.findByText(t.nothing);
    await user.selectOptions(screen.getByRole('combobox', { name: t.by }), 'standing');
    expect(list(t.standings.done).textContent).toContain('Train users');
    const row = book.tables.find(({ name }) => name === 'Actions')!.cells[2]!;
    expect([row[5], row[6]]).toEqual([localeOf(language).tables.actions.choices.state.done[0], asOf]);
  });

  it('gives away a calendar of the open ones and all of them for a CRM', async () => {
    await show(workbook(three, language), 'actions');
    const saved = screen.getAllByRole('link', { name: t.files.download }).map((link) => ({
      name: link.getAttribute('download'),
      text: decodeURIComponent(link.getAttribute('href')!.split(',').slice(1).join(',')),
    }));
    expect(saved.map(({ name }) => name)).toEqual([t.files.calendarName(isoDate(asOf)), t.files.crmName(isoDate(asOf))]);
    expect(saved[0]!.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(saved[1]!.text.trim().split('\r\n')).toHaveLength(4);
    expect(screen.getByText(plain(t.files.undated(1, '1')))).toBeTruthy();
  });
});

describe('an action that is done', () => {
  it('stands beside the figures of the snapshots before and after, and leads to what moved between', async () => {
    const leading = ['accounts', 'references', 'contracts'].map(cellsOf);
    const first = call('SNAPSHOT', ...leading, asOf - 60, cellsOf('contacts'));
    const second = call('SNAPSHOT', ...leading, asOf - 10, cellsOf('contacts'), first);
    const done: Cells = [['A001', 'Write to them', '', 'Ada', '', 'done', asOf - 30, '']];
    const { user } = await show(workbook(done, 'en', [...first, ...second.slice(1)]), 'actions');
    const item = within(list('Done')).getByRole('listitem');
    expect(item.textContent).toMatch(/Index.* → /);
    await user.click(within(item).getByRole('button', { name: texts.en.pane.actions.effect.why }));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: texts.en.pane.moved.compare.from }).value).toBe(first[1]![0]);
  });
});

describe('ticked levers', () => {
  it('become rows of a table that is made, with owner and day; one that is open already is not doubled', async () => {
    const t = texts.en.pane.actions.make;
    const book = sampleFake('en');
    const { user } = await show(book, 'account');
    await user.selectOptions(screen.getByRole('combobox', { name: texts.en.pane.account.choose }), 'A004');
    expect(screen.queryByRole('group', { name: t.heading })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Try: Stock of consumables' }));
    const group = screen.getByRole('group', { name: t.heading });
    const owner = within(group).getByRole('textbox', { name: t.owner });
    await user.clear(owner);
    await user.type(owner, 'Ada');
    await user.click(within(group).getByRole('button', { name: t.write(1, '1') }));
    await waitFor(() => expect(book.imports).toHaveLength(1));
    const [row] = book.imports[0]!.fresh;
    expect(row!.cells.slice(0, 4)).toEqual(['A004', 'Stock of consumables', 'stock', 'Ada']);
    expect(row!.cells[4]).toBeGreaterThan(asOf);
    expect(row!.cells[5]).toBe('to do');
    act(() => book.change());
    await within(group).findByText(t.allOpen);
    await user.click(screen.getByRole('checkbox', { name: 'Try: Longer term' }));
    expect(within(group).getByText(t.already('Stock of consumables'))).toBeTruthy();
    await user.click(within(group).getByRole('button', { name: t.write(1, '1') }));
    await waitFor(() => expect(book.imports).toHaveLength(2));
    expect(book.imports[1]!.fresh.map(({ cells }) => cells[2])).toEqual(['term']);
  });
});
