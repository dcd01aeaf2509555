// The room where sheets are handed on: what is asked of the workbook, and what it says of it, in every Excel.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/locales/languages';
import { range } from '../support/tables';
import { FakeWorkbook } from './fake-workbook';
import { plain, show } from './show';

const workbook = (language: 'en' | 'fr'): FakeWorkbook =>
  new FakeWorkbook(
    [
      { name: 'Accounts', sheet: 'Accounts', cells: range('accounts', [{ account_id: 'A', name: 'Orbance' }]) },
      { name: 'References', sheet: 'References', cells: range('references', [{ account_id: 'A', reference_id: 'R1', annual_revenue: 1 }]) },
    ],
    { language },
  );
const button = (name: string): HTMLElement => screen.getByRole('button', { name: plain(name) });
const seen = (text: string): Promise<HTMLElement[]> => screen.findAllByText(plain(text), { normalizer: plain });

describe.each(['en', 'fr'] as const)('sheets that are handed on, in %s', (language) => {
  const t = texts[language].pane.share;

  it('become values with the name that was typed, and come back by one button', async () => {
    const book = workbook(language);
    const { user } = await show(book, 'share');
    expect(button(t.freeze.do).getAttribute('aria-disabled')).toBe('true');
    await user.click(await screen.findByRole('checkbox', { name: 'References' }));
    await user.type(screen.getByLabelText(t.freeze.who), ' H. Maronnet ');
    await user.click(button(t.freeze.do));
    await seen(t.freeze.done('References', 2, '2'));
    expect(book.frozen).toEqual([
      { language, sheets: ['References'], who: 'H. Maronnet', today: '2026-12-24', settings: '', asOf: '2026-11-21' },
    ]);
    await user.click(button(t.undo.do('References')));
    await seen(t.undo.done('References'));
    expect(screen.queryByRole('button', { name: plain(t.undo.do('References')) })).toBeNull();
  });

  it.each(['download', 'newWorkbook', 'clipboard'] as const)('are copied for the client, with what was left out: by %s', async (way) => {
    const book = workbook(language);
    book.way = way;
    const { user } = await show(book, 'share');
    await seen(t.copy.way[way]);
    await user.click(await screen.findByRole('checkbox', { name: 'Accounts' }));
    await user.click(button(t.copy.do));
    await seen(t.copy.left.formulas(3, '3'));
    for (const what of ['sheets', 'names'] as const) await seen(t.copy.left[what](1, '1'));
    expect(screen.queryByText(plain(t.copy.left.charts(0, '0')), { normalizer: plain })).toBeNull();
    const link = screen.queryByRole('link', { name: t.copy.save });
    expect(link?.getAttribute('href')?.endsWith(';base64,UEs=')).toBe(way === 'download' ? true : undefined);
    expect(book.opened).toHaveLength(way === 'newWorkbook' ? 1 : 0);
    const text = screen.queryByLabelText<HTMLTextAreaElement>(t.copy.text);
    expect(text?.value).toBe(way === 'clipboard' ? 'Name\t12' : undefined);
  });
});
