// The room of what moved: taking snapshots, comparing, what is not the client's apart, thinning; and what an account's room says of the last snapshot.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { localeOf, texts } from '../../src/locales/languages';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeWorkbook } from './fake-workbook';
import { plain, show } from './show';
import { range, type Row } from '../support/tables';
import { call, type Range } from '../functions/support';

const accounts: Row[] = [
  { account_id: 'A', name: 'Orbance', relationship_start: '2020-05-01', gross_margin_pct: 0.3 },
  { account_id: 'B', name: 'Brisac', relationship_start: '2022-03-01', gross_margin_pct: 0.2 },
];
const references = (revenue: number): Row[] => [
  { account_id: 'A', reference_id: 'R1', family: 'Pumps', annual_revenue: revenue, trained_users: 5 },
  { account_id: 'B', reference_id: 'R1', family: 'Pumps', annual_revenue: 40_000, trained_users: 3 },
];
const contracts: Row[] = [{ contract_id: 'K', account_id: 'A', start_date: '2026-01-01', end_date: '2028-12-31' }];
const settings = (wage: number): Row[] => [{ setting: 'wage_hour', value: wage }];

/** A snapshot as the function gives it, after those that are kept. */
function snapshots(...days: readonly string[]): Range {
  let kept: Range | undefined;
  for (const date of days) {
    const next = call(
      'SNAPSHOT',
      range('accounts', accounts),
      range('references', references(100_000)),
      range('contracts', contracts),
      date,
      range('settings', settings(60)),
      ...(kept === undefined ? [] : [kept]),
    );
    kept = kept === undefined ? next : [...kept, ...next.slice(1)];
  }
  return kept ?? [];
}

const workbook = (kept: Range, language: 'en' | 'fr' = 'en'): FakeWorkbook =>
  new FakeWorkbook(
    [
      { name: 'Accounts', sheet: 'Accounts', cells: range('accounts', accounts) },
      { name: 'References', sheet: 'References', cells: range('references', references(120_000)) },
      { name: 'Contracts', sheet: 'Contracts', cells: range('contracts', contracts) },
      { name: 'Settings', sheet: 'Settings', cells: range('settings', settings(66)) },
      ...(kept.length === 0 ? [] : [{ name: 'Snapshots', sheet: 'Snapshots', cells: kept }]),
    ],
    { language },
  );

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe.each(['en', 'fr'] as const)('a snapshot, in %s', (language) => {
  const t = texts[language].pane.moved;

  it('is taken by one button where none is kept yet, and then counted', async () => {
    const book = workbook([], language);
    const { user } = await show(book, 'moved');
    expect(screen.getByText(plain(t.keep.none), { normalizer: plain })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: t.compare.heading })).toBeNull();
    await user.click(button(t.keep.take));
    await waitFor(() => expect(book.imports).toHaveLength(1));
    const [plan] = book.imports;
    expect(plan!.fresh).toHaveLength(3);
    await screen.findAllByText(plain(t.keep.taken('2026-11-21', localeOf(language).tables.snapshots.title)), { normalizer: plain });
    act(() => book.change());
    await screen.findByText(plain(t.keep.kept(1, '1', language === 'fr' ? '21 nov. 2026' : '21 Nov 2026')), { normalizer: plain });
  });

  it('is not taken a second time on one day, nor behind a later one, without asking', async () => {
    const book = workbook(snapshots('2026-11-21'), language);
    const { user } = await show(book, 'moved');
    await user.click(button(t.keep.take));
    expect(document.activeElement?.textContent).toBe(t.keep.anyway);
    await user.click(button(t.keep.leave));
    expect(book.imports).toEqual([]);
    await user.click(button(t.keep.take));
    await user.click(button(t.keep.anyway));
    await waitFor(() => expect(book.imports).toHaveLength(1));
    expect(book.imports[0]!.fresh[0]!.cells[0]).toBe('2026-11-21 b');
  });
});

describe('a snapshot that Excel refuses', () => {
  it('is said, and nothing is kept', async () => {
    const t = texts.en.pane.moved;
    const book = workbook([]);
    book.refuse = { writeImport: new WorkbookError('protected') };
    const { user } = await show(book, 'moved');
    await user.click(button(t.keep.take));
    await screen.findAllByText(texts.en.workbook.error.protected);
    expect(book.imports).toEqual([]);
    expect(book.tables.map(({ name }) => name)).not.toContain('Snapshots');
  });
});

describe.each(['en', 'fr'] as const)('what moved since a snapshot, in %s', (language) => {
  const t = texts[language].pane.moved;

  it('is told figure by figure: the client’s, and apart what the settings did', async () => {
    const { user } = await show(workbook(snapshots('2026-10-31'), language), 'moved');
    await screen.findByRole('heading', { name: t.figures }, { timeout: 15_000 });
    const figures = within(screen.getByRole('list', { name: t.figures }));
    const item = figures.getByText(localeOf(language).tables.snapshots.columns.switching_cost).closest('li')!;
    expect(plain(item.textContent)).toContain(t.origins.settings);
    const apart = within(item).getByRole('group', { name: t.notClient });
    expect(plain(apart.textContent)).toMatch(/wage_hour 60 → 66/);
    const revenue = figures.getByText(localeOf(language).tables.snapshots.columns.revenue).closest('li')!;
    expect(within(revenue).queryByRole('group', { name: t.notClient })).toBeNull();
    expect(plain(revenue.textContent)).toMatch(/\+20[ ,]000/);
    // One account alone.
    await user.selectOptions(screen.getByRole('combobox', { name: t.compare.about }), 'Brisac');
    expect(figures.queryByText(localeOf(language).tables.snapshots.columns.revenue)).toBeNull();
    expect(screen.getByRole('list', { name: t.trend })).toBeTruthy();
  });
});

describe('two snapshots', () => {
  const t = texts.en.pane.moved;

  it('are compared with each other, the newest before the second one unless another is chosen', async () => {
    const { user } = await show(workbook(snapshots('2026-08-31', '2026-09-30', '2026-10-31')), 'moved');
    const from = screen.getByRole('combobox', { name: t.compare.from });
    const shown = (select: HTMLElement) =>
      within(select)
        .getAllByRole('option')
        .map(({ textContent }) => textContent);
    expect(shown(from)).toEqual(
      ['31 Oct 2026', '30 Sept 2026', '31 Aug 2026'].map((date) => expect.stringMatching(date.replace('Sept', 'Sept?'))),
    );
    await user.selectOptions(screen.getByRole('combobox', { name: t.compare.to }), '2026-09-30');
    expect(shown(from)).toHaveLength(1);
    await screen.findByText(t.compare.nothing);
    // Of the sums; the contract of one account has a month less to run.
    await user.selectOptions(screen.getByRole('combobox', { name: t.compare.about }), 'Orbance');
    await screen.findByRole('heading', { name: t.figures });
  });

  it('are thinned out by the rule of the settings once one has seen which go', async () => {
    const book = workbook(snapshots('2026-08-10', '2026-08-31', '2026-11-20'));
    const { user } = await show(book, 'moved');
    expect(screen.getByText(`${t.thinning.gone(1, '1')} 2026-08-10`)).toBeTruthy();
    await user.click(button(t.thinning.apply));
    await waitFor(() => expect(book.imports).toHaveLength(1));
    expect(book.imports[0]!.removed).toEqual([1, 2, 3]);
    act(() => book.change());
    await screen.findByText(t.thinning.nothing);
  });

  it('a cell that can’t be read is named, and nothing is compared', async () => {
    const kept = snapshots('2026-10-31').map((row) => [...row]);
    kept[2]![kept[0]!.indexOf('revenue')] = 'lots';
    await show(workbook(kept), 'moved');
    expect(screen.getAllByText(/Snapshots, row 3, column Revenue/).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: t.keep.take })).toBeNull();
  });
});

describe('the room of an account', () => {
  const t = texts.en.pane.moved;

  it('says beside its key figures what changed since the last snapshot, and leads to why', async () => {
    const { user } = await show(workbook(snapshots('2026-10-31')), 'account');
    await user.selectOptions(screen.getByRole('combobox', { name: texts.en.pane.account.choose }), 'A');
    const since = screen.getAllByRole('button', { name: /since 31 Oct 2026/ });
    expect(since.length).toBeGreaterThan(2);
    await user.click(since[0]!);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t.heading);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: t.compare.about }).value).toBe('A');
    await screen.findByRole('heading', { name: t.figures });
  });
});
