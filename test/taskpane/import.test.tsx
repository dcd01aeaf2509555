import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { texts, type Language } from '../../src/locales/languages';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeWorkbook } from './fake-workbook';
import { plain, show } from './show';

const text = (lines: readonly (readonly string[])[]): string => lines.map((line) => line.join('\t')).join('\n');
const clients = text([
  ['Export of 30 November'],
  ['Customer No.', 'Name', 'Customer since', 'Annual potential', 'Colour'],
  ['A001', 'Ateliers', '31/01/2019', '1.234,50', 'red'],
  ['K-900', '=1+1', '05/06/2020', '12.000', 'blue'],
  ['K-901', 'Dix', 'soon', '5,5', ''],
  ['Total', '', '', '99', ''],
]);

const accounts = [
  ['account_id', 'name', 'wallet_annual'],
  ['A001', 'Atelier', 1000],
  ['A002', 'Contoso', 2000],
];
const withAccounts = (language: Language) => new FakeWorkbook([{ name: 'Accounts', sheet: 'Accounts', cells: accounts }], { language });
const withoutTables = (language: Language) => new FakeWorkbook([], { language });

/** Waits for a text, wherever it stands: in the room, in a notice, in what is read out. French has spaces that do not break. */
const says = (words: string) =>
  screen.findAllByText(
    (_text, element) => element !== null && element.children.length === 0 && plain(element.textContent) === plain(words),
  );

async function open(language: Language, workbook = withAccounts(language)) {
  const shown = await show(workbook, 'data');
  const { importing: say, mapping } = texts[language].pane;
  const { user } = shown;
  const press = async (name: string) => user.click(screen.getByRole('button', { name }));
  const paste = async (cells: string) => {
    await press(say.open);
    fireEvent.change(screen.getByRole('textbox', { name: say.source.pasteLabel }), { target: { value: cells } });
    await press(say.source.usePasted);
    await screen.findByRole('combobox', { name: say.reading.separator });
  };
  const count = async () => {
    await press(say.next);
    await press(say.next);
    await says(say.counts.fresh);
  };
  const figure = (label: string) => screen.getByText(label, { selector: 'dt' }).parentElement!.querySelector('dd')!.textContent;
  const figures = () => [say.counts.fresh, say.counts.changed, say.counts.unchanged, say.counts.refused].map(figure);
  return { ...shown, workbook, say, mapping, press, paste, count, figures };
}

describe.each(['en', 'fr'] as const)('importing a file, in %s', (language) => {
  it('shows what was found, what is what, and what would change, before anything is written; then writes', async () => {
    const { say, mapping, workbook, press, paste, figures, user } = await open(language);
    await paste(clients);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: say.reading.headerRow }).value).toBe('2');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: say.reading.totals }).value).toBe('1');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: say.reading.separator }).value).toBe('\t');
    // Text of the clipboard has no encoding.
    expect(screen.queryByRole('combobox', { name: say.reading.encoding })).toBeNull();
    await press(say.next);
    const taken = (header: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: mapping.ours(header) }).value;
    expect(['Customer No.', 'Name', 'Customer since', 'Colour'].map(taken)).toEqual(['account_id', 'name', 'relationship_start', '']);
    await user.selectOptions(screen.getByRole('combobox', { name: mapping.ours('Annual potential') }), 'wallet_annual');
    const mark = screen.getAllByRole<HTMLSelectElement>('combobox', { name: mapping.decimal }).at(-1)!;
    expect(mark.selectedOptions[0]!.textContent).toBe(mapping.comma);
    await press(say.next);
    await says(say.counts.fresh);
    expect(figures()).toEqual(['1', '1', '0', '1']);
    expect(workbook.imports).toHaveLength(0);
    expect(plain(screen.getByRole('region', { name: say.counts.refusedList }).textContent)).toMatch(/(Row|Ligne) 5, Customer since.*soon/);
    await press(say.counts.write);
    await says(say.done.counts('1', '1', '0', '1'));
    expect(workbook.imports[0]!.fresh).toMatchObject([{ row: 4, cells: ['K-900', '=1+1', expect.any(Number), 12_000] }]);
    // The same again changes nothing.
    await press(say.done.another);
    fireEvent.change(screen.getByRole('textbox', { name: say.source.pasteLabel }), { target: { value: clients } });
    await press(say.source.usePasted);
    await screen.findByRole('combobox', { name: say.reading.separator });
    await press(say.next);
    await user.selectOptions(screen.getByRole('combobox', { name: mapping.ours('Annual potential') }), 'wallet_annual');
    await press(say.next);
    await says(say.counts.nothing);
    expect(figures()).toEqual(['0', '0', '2', '1']);
    expect(screen.getByRole('button', { name: say.counts.write }).getAttribute('aria-disabled')).toBe('true');
  });

  it('does not say that nothing was written when it is closed after writing', async () => {
    const { say, press, paste, count } = await open(language);
    await paste(
      text([
        ['Account ID', 'Name'],
        ['K-1', 'Dix'],
      ]),
    );
    await count();
    await press(say.counts.write);
    await says(say.done.counts('1', '0', '0', '0'));
    await press(say.close);
    await screen.findByRole('button', { name: say.open });
    expect(document.body.textContent).not.toContain(say.source.stopped);
  });

  it('keeps what was chosen when one goes back, and when another room is looked at', async () => {
    const { say, mapping, press, paste, user } = await open(language);
    await paste(clients);
    await press(say.next);
    await user.selectOptions(screen.getByRole('combobox', { name: mapping.ours('Colour') }), 'note');
    await press(say.back);
    await press(say.back);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: say.source.pasteLabel }).value).toBe(clients);
    await press(say.next);
    await user.click(screen.getByRole('tab', { name: texts[language].pane.rooms.portfolio }));
    await user.click(screen.getByRole('tab', { name: texts[language].pane.rooms.data }));
    await press(say.next);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: mapping.ours('Colour') }).value).toBe('note');
  });

  it('reads the file as it is told to, and says when that can not be', async () => {
    const { say, paste, user } = await open(language);
    await paste(clients);
    const header = screen.getByRole('textbox', { name: say.reading.headerRow });
    await user.clear(header);
    await user.type(header, '3{Enter}');
    expect(await screen.findByRole('columnheader', { name: 'A001' })).toBeTruthy();
    await says(say.reading.changed);
    await user.clear(screen.getByRole('textbox', { name: say.reading.headerRow }));
    await user.type(screen.getByRole('textbox', { name: say.reading.headerRow }), '99{Enter}');
    await says(texts[language].files.faults.header_row({ rows: 6 }));
    expect(screen.getByRole('columnheader', { name: 'A001' })).toBeTruthy();
  });

  it('writes the refused rows to a sheet when asked', async () => {
    const { say, workbook, press, paste, count } = await open(language);
    await paste(clients);
    await count();
    await press(say.counts.list);
    await says(say.counts.listed(say.counts.listSheet));
    expect(workbook.lists[0]!.rows).toEqual([[5, 'Customer since', 'soon', expect.stringMatching(/soon/)]]);
  });

  it('replaces only when told, and says how many rows go', async () => {
    const { say, workbook, press, paste, count, user } = await open(language);
    await paste(clients);
    await count();
    await user.click(screen.getByRole('radio', { name: say.counts.modes.replace }));
    await says(say.counts.removed(1, '1'));
    await press(say.counts.write);
    await says(say.done.counts('1', '1', '0', '1'));
    expect(workbook.imports[0]!.removed).toEqual([2]);
  });

  it('can be stopped while it writes, and says what Excel refuses', async () => {
    const { say, workbook, press, paste, count } = await open(language);
    await paste(clients);
    await count();
    let goOn: () => void = () => undefined;
    workbook.slowWrite = new Promise((resolve) => {
      goOn = resolve;
    });
    await press(say.counts.write);
    await says(say.counts.writing('1', '4'));
    await press(say.source.stop);
    goOn();
    await says(say.counts.notWritten);
    expect(workbook.imports).toHaveLength(0);
    workbook.slowWrite = Promise.resolve();
    workbook.refuse.writeImport = new WorkbookError('protected');
    await press(say.counts.write);
    await says(texts[language].workbook.error.protected);
    await press(say.counts.write);
    await says(say.done.counts('1', '1', '0', '1'));
  });

  it('makes the table that is not there, once what it requires is given', async () => {
    const { say, mapping, workbook, press, paste, user } = await open(language, withoutTables(language));
    await paste(
      text([
        ['Number', 'Called'],
        ['1E2', 'One'],
      ]),
    );
    await press(say.next);
    const next = () => screen.getByRole('button', { name: say.next }).getAttribute('aria-disabled');
    await user.selectOptions(screen.getByRole('combobox', { name: say.mapping.table }), 'accounts');
    await says(say.mapping.made);
    await user.selectOptions(screen.getByRole('combobox', { name: mapping.ours('Called') }), 'name');
    await user.selectOptions(screen.getByRole('combobox', { name: mapping.ours('Number') }), '');
    expect(next()).toBe('true');
    await user.selectOptions(screen.getByRole('combobox', { name: mapping.ours('Number') }), 'name');
    expect(next()).toBe('true');
    await user.selectOptions(screen.getByRole('combobox', { name: mapping.ours('Number') }), 'account_id');
    await press(say.next);
    await says(say.counts.fresh);
    expect(screen.queryByRole('radio')).toBeNull();
    await press(say.counts.write);
    await says(say.done.counts('1', '0', '0', '0'));
    expect(workbook.imports[0]!.fresh).toEqual([{ row: 2, cells: ['1E2', 'One'] }]);
  });

  it.each([
    ['package', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['binary', Uint8Array.from([0x89, 0x50, 0, 0, 0, 0x0d, 7, 7])],
    ['empty', new Uint8Array()],
  ] as const)('says what is wrong with a file that is none: %s', async (code, bytes) => {
    const { say, press, container, user } = await open(language);
    await press(say.open);
    await user.upload(container.querySelector<HTMLInputElement>('input[type=file]')!, new File([bytes], 'clients.csv'));
    await says(texts[language].files.faults[code]());
    expect(within(container).getByRole('button', { name: say.source.choose })).toBeTruthy();
  });
});
