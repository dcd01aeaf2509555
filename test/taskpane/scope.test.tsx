// Which accounts the pane shows: in every room at once, kept in the workbook when asked, and taken from there.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { FakeWorkbook } from './fake-workbook';
import { plain, show } from './show';
import { range, type Row } from '../support/tables';

const accounts: Row[] = [
  { account_id: 'A1', name: 'One', owner: 'Ada', segment: 'north', parent_account_id: null },
  { account_id: 'A2', name: 'Two', owner: 'ADA', segment: 'south', parent_account_id: 'A1' },
  { account_id: 'A3', name: 'Three', owner: 'Ben', segment: 'south' },
  { account_id: 'A4', name: 'Four', owner: 'Ben', status: 'lost', relationship_end: 45_000 },
];
const references: Row[] = ['A1', 'A2', 'A3'].map((id, index) => ({
  ...{ line_id: `L${index}`, account_id: id, reference_id: 'R' },
  annual_revenue: 1000 * 10 ** index,
}));

const workbook = (settings: Row[] = [], language: 'en' | 'fr' = 'en'): FakeWorkbook =>
  new FakeWorkbook(
    [
      { name: 'Accounts', sheet: 'Accounts', cells: range('accounts', accounts) },
      { name: 'References', sheet: 'References', cells: range('references', references) },
      ...(settings.length === 0 ? [] : [{ name: 'Settings', sheet: 'Settings', cells: range('settings', settings) }]),
    ],
    { language },
  );

const names = (caption: string) =>
  within(screen.getByRole('table', { name: caption }))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe.each(['en', 'fr'] as const)('the accounts shown, in %s', (language) => {
  const t = texts[language].pane;

  it('are those of one owner, in totals, list and every room; all spellings of a name are one', async () => {
    const { user } = await show(workbook([], language), 'portfolio');
    expect(names(t.portfolio.tableCaption)).toEqual(['Three', 'Two', 'One']);
    await user.selectOptions(screen.getByRole('combobox', { name: t.scope.by }), plain(t.scope.ways.owner));
    expect(names(t.portfolio.tableCaption)).toEqual(['Two', 'One']);
    expect(plain(screen.getByText(t.portfolio.totals.revenue).parentElement!.textContent)).toMatch(/11[ ,]000/);
    await user.selectOptions(screen.getByRole('combobox', { name: plain(t.scope.ways.owner) }), 'Ben (2)');
    expect(names(t.portfolio.tableCaption)).toEqual(['Three']);
    await user.click(screen.getByRole('tab', { name: t.rooms.account }));
    const choose = screen.getByRole('combobox', { name: t.account.choose });
    expect(
      within(choose)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([t.account.choosePrompt, 'Three (A3)', 'Four (A4)']);
    await user.selectOptions(screen.getByRole('combobox', { name: t.scope.by }), t.scope.all);
    expect(within(choose).getAllByRole('option')).toHaveLength(5);
  });

  it('are kept in the settings when asked, and only then', async () => {
    const book = workbook([], language);
    const { user } = await show(book, 'portfolio');
    expect(screen.queryByRole('button', { name: t.scope.remember })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: t.scope.by }), plain(t.scope.ways.status));
    await user.selectOptions(screen.getByRole('combobox', { name: plain(t.scope.ways.status) }), `${t.scope.stages.lost} (1)`);
    await user.selectOptions(screen.getByRole('combobox', { name: t.portfolio.byLabel }), t.portfolio.by.segment);
    expect(book.settings).toEqual([]);
    await user.click(screen.getByRole('button', { name: t.scope.remember }));
    await waitFor(() =>
      expect(book.settings).toEqual([
        {
          language,
          table: null,
          changes: [
            { key: 'view_only', segment: '', value: 'status: lost' },
            { key: 'view_by', segment: '', value: 'segment' },
          ],
        },
      ]),
    );
  });
});

describe('what the workbook remembers', () => {
  const t = texts.en.pane;
  const remembering = [
    { setting: 'view_only', value: 'segment: SOUTH' },
    { setting: 'view_by', value: 'owner' },
  ];

  it('is shown from the start, and forgotten by a row that goes', async () => {
    const book = workbook(remembering);
    const { user } = await show(book, 'portfolio');
    expect(names(t.portfolio.groupsCaption(t.portfolio.by.owner))).toEqual(['Ben', 'ADA']);
    expect(screen.queryByRole('button', { name: t.scope.remember })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: t.scope.by }), t.scope.all);
    await user.click(screen.getByRole('button', { name: t.scope.remember }));
    await waitFor(() => expect(book.settings[0]?.changes).toEqual([{ key: 'view_only', segment: '', value: undefined }]));
  });

  it('changes nothing where it says nothing that is known', async () => {
    await show(
      workbook([
        { setting: 'view_only', value: 'mood: sunny' },
        { setting: 'view_by', value: 'mood' },
      ]),
      'portfolio',
    );
    expect(names(t.portfolio.tableCaption)).toHaveLength(3);
    expect(screen.getByText(t.scope.unknown('mood: sunny'))).toBeTruthy();
  });
});
