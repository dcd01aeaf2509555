// Lines of invoices become references and volumes, from a file and from a table of the workbook. Every figure is added up by hand.
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { texts, type Language } from '../../src/locales/languages';
import { FakeWorkbook } from './fake-workbook';
import { plain, show } from './show';

const lines = [
  ['Invoice No.', 'Posting Date', 'Sell-to Customer No.', 'Item No.', 'Description', 'Document Type', 'Quantity', 'Amount'],
  ['1', '2025-12-05', 'A001', 'P1', 'Pump', 'Invoice', '10', '1000.10'],
  ['2', '2026-11-27', 'A001', 'P1', 'Pump', 'Invoice', '5', '500.20'],
  ['3', '2026-11-28', 'A001', 'P1', 'Pump', 'Credit Memo', '1', '100.05'],
  ['4', '2026-11-30', 'A002', 'P2', 'Filter', 'Invoice', '2', '40.00'],
  ['5', '2025-11-30', 'A002', 'P2', 'Filter', 'Invoice', '3', '60.00'],
  ['6', '2026-03-01', 'A002', 'P2', 'Filter', 'Zettel', '1', '7.77'],
  ['7', '2026-03-02', '', 'P2', 'Filter', 'Invoice', '1', '3.33'],
];
const text = lines.map((line) => line.join('\t')).join('\n');

const says = (words: string) =>
  screen.findAllByText(
    (_text, element) => element !== null && element.children.length === 0 && plain(element.textContent) === plain(words),
  );

async function open(language: Language, workbook: FakeWorkbook) {
  const shown = await show(workbook, 'data');
  const { importing: say, invoiceLines: own, mapping } = texts[language].pane;
  const press = async (name: string) => shown.user.click(await screen.findByRole('button', { name }));
  const fromFile = async () => {
    await press(say.open);
    fireEvent.change(screen.getByRole('textbox', { name: say.source.pasteLabel }), { target: { value: text } });
    await press(say.source.usePasted);
    await screen.findByRole('combobox', { name: say.reading.separator });
    await press(say.next);
  };
  /** Labels and figures of a tie-out. */
  const tie = (table: string) =>
    within(screen.getByRole('table', { name: table }))
      .getAllByRole('row')
      .map((row) => plain(row.lastElementChild!.textContent).replace(',', '.').replace(/ /g, ''));
  return { ...shown, say, own, mapping, press, fromFile, tie };
}

const empty = (language: Language) => new FakeWorkbook([], { language, asOf: '2026-12-24' });
const numbers = (cells: readonly string[]) => cells.map((cell) => cell.replace(/(\d)[.,](\d{3}\.)/, '$1$2'));

describe.each(['en', 'fr'] as const)('invoice lines, in %s', (language) => {
  it('shows the tie-out before anything is written, then writes both tables; the same again changes nothing', async () => {
    const workbook = empty(language);
    const { say, own, user, press, fromFile, tie } = await open(language, workbook);
    await fromFile();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: say.mapping.table }).value).toBe('invoice_lines');
    await press(say.next);
    await says(own.tie.ties);
    const months = screen.getByRole<HTMLSelectElement>('combobox', { name: own.window });
    // To the end of November: a line of its last weekday is there.
    expect(months.selectedOptions[0]!.textContent).toBe(months.options[0]!.textContent);
    // 1000.10 + 500.20 + 100.05 + 40 + 60 + 7.77 + 3.33; the credit note is written above zero: − 2 × 100.05.
    expect(numbers(tie(own.tie.table.references))).toEqual(['1711.45', '-200.10', '1440.25', '3.33', '60.00', '7.77', '0.00']);
    expect(numbers(tie(own.tie.table.volumes))).toEqual(['1711.45', '-200.10', '1500.25', '3.33', '7.77', '0.00']);
    expect(workbook.imports).toHaveLength(0);
    // What nobody knows is said to be a sale.
    await user.selectOptions(screen.getByRole('combobox', { name: plain(own.kindLabel('Zettel', 1, '1')) }), 'sale');
    await says(own.tie.ties);
    expect(numbers(tie(own.tie.table.references))).toEqual(['1711.45', '-200.10', '1448.02', '3.33', '60.00', '0.00']);
    const script = screen.getByRole<HTMLTextAreaElement>('textbox', { name: own.script.text });
    expect(script.value).toContain('"Sell-to Customer No."');
    await press(own.write);
    await screen.findAllByRole('button', { name: new RegExp(own.show('').trim()) });
    const [references, volumes] = workbook.imports;
    const at = (name: string) => references!.columns.findIndex(({ ours }) => ours === name);
    expect(
      references!.fresh.map(({ cells }) => ['account_id', 'reference_id', 'annual_revenue', 'quantity'].map((name) => cells[at(name)])),
    ).toEqual([
      ['A001', 'P1', 1400.25, 14],
      ['A002', 'P2', 47.77, 3],
    ]);
    expect(volumes!.table).toBe('volumes');
    expect(volumes!.fresh).toHaveLength(6);
    await press(texts[language].pane.close);
    await user.click(screen.getAllByRole('button', { name: texts[language].pane.status.readAgain })[0]!);
    await screen.findAllByText((shown) => shown.includes(workbook.tables[0]!.name));
    await fromFile();
    await press(say.next);
    await says(own.tie.ties);
    await user.selectOptions(screen.getByRole('combobox', { name: plain(own.kindLabel('Zettel', 1, '1')) }), 'sale');
    await says(say.counts.nothing);
    expect(screen.getByRole('button', { name: own.write }).getAttribute('aria-disabled')).toBe('true');
  });

  it('takes other twelve months, and one table alone', async () => {
    const workbook = empty(language);
    const { say, own, user, press, fromFile, tie } = await open(language, workbook);
    await fromFile();
    await press(say.next);
    await says(own.tie.ties);
    const months = screen.getByRole<HTMLSelectElement>('combobox', { name: own.window });
    await user.selectOptions(months, [...months.options].at(1)!);
    await says(own.tie.ties);
    // From November 2025 to October 2026: 1000.10 + 60.
    expect(numbers(tie(own.tie.table.references))[2]).toBe('1060.10');
    await user.click(screen.getByRole('checkbox', { name: own.writes.volumes }));
    await press(own.write);
    await screen.findAllByRole('button', { name: new RegExp(own.show('').trim()) });
    expect(workbook.imports.map(({ table }) => table)).toEqual(['references']);
  });

  it('makes the same of a table that stands in the workbook', async () => {
    const cells = lines.map((line, row) => (row === 0 ? line : line.map((cell, column) => (column > 5 ? Number(cell) : cell))));
    const workbook = new FakeWorkbook([{ name: 'Posted', sheet: 'Posted', cells }], { language, asOf: '2026-12-24' });
    const { say, own, mapping, user, press, tie } = await open(language, workbook);
    await user.click((await screen.findAllByRole('button', { name: new RegExp(mapping.review) }))[0]!);
    await press(own.make);
    await screen.findByRole('combobox', { name: say.mapping.table });
    await press(say.next);
    await says(own.tie.ties);
    await says(own.fromTable('Posted'));
    expect(numbers(tie(own.tie.table.references))).toEqual(['1711.45', '-200.10', '1440.25', '3.33', '60.00', '7.77', '0.00']);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: own.script.text }).value).toContain('[Name = "Posted"]');
  });
});
