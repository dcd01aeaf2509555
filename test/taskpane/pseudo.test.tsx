// Every room of the pane in a language that marks every text: nothing unmarked is left but what the workbook holds, codes and figures.
import { PSEUDO, unmarked } from '../support/pseudo-language';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { texts } from '../../src/locales/languages';
import { roomKeys as rooms } from '../../src/taskpane/rooms/index';
import { tableDeclarations } from '../../src/tables/declarations/index';
import { sampleWorkbook } from '../../src/sample/sample-workbook';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeWorkbook, sampleFake } from './fake-workbook';
import { show } from './show';

const t = texts[PSEUDO].pane;
const sample = sampleWorkbook('en');
/** What the workbook holds, and codes that are the same in every language. */
const data = [
  ...new Set([
    ...sample.tables.flatMap(({ tableName, sheetName, header, rows, table }) => [
      table,
      tableName,
      sheetName,
      ...header,
      ...rows.flat().filter((cell): cell is string => typeof cell === 'string' && cell !== ''),
    ]),
    ...Object.values(tableDeclarations).flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)]),
    'TENURE',
    'AsOf',
    'EUR',
    ...catalogue.flatMap(({ id, outputs, columns }) => [id, ...outputs, ...columns.map(({ name }) => name)]),
  ]),
];
const CODES = /[([][a-z0-9_-]+[)\]]|\b\d{3}-[A-Z]\d+[a-z]?\b|\b[a-z]+_[a-z0-9_]+\b|=TENURE\..*|=[A-Z]+\(.*\)/g;
const known = new Set(data);

/** Figures as Intl shortens them: 330k. */
const SHORT = /\b\d[\d.,]*[km]\b/g;
/** The arithmetic of a step, in the names of settings and columns: the same in the cells of every language. */
const ARITHMETIC = /^[^⟦]*\d[^⟦]*( [×/] |\(\d)[^⟦]*$|^[^⟦]*( × |\(\d)[^⟦]*\d[^⟦]*$/;

const LABELS = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt', 'aria-roledescription'];

/** Texts of the page that no translator has seen. */
function left(): string[] {
  const found = new Set<string>();
  const check = (text: string): void => {
    const plain = text.trim();
    if (plain === '' || known.has(plain) || ARITHMETIC.test(plain)) return;
    const rest = unmarked(plain.replace(CODES, ' ').replace(SHORT, ' '));
    if (rest !== '' && unmarked(rest, data) !== '') found.add(plain);
  };
  for (const element of document.body.querySelectorAll('*')) {
    // A file as a text is made of what is shown elsewhere.
    if (['SCRIPT', 'STYLE', 'TEXTAREA'].includes(element.tagName)) continue;
    for (const node of element.childNodes) if (node.nodeType === 3) check(node.textContent ?? '');
    for (const name of LABELS) check(element.getAttribute(name) ?? '');
  }
  return [...found];
}

describe('the pane in the pseudo language', () => {
  it.each(rooms)('has no text of its own in the room %s', async (room) => {
    const { container } = await show(sampleFake(PSEUDO), room);
    expect(container.textContent).toContain('⟦');
    expect(left()).toEqual([]);
  });

  it('has none in an account, its levers and what they would change', async () => {
    const { user } = await show(sampleFake(PSEUDO), 'account');
    await user.selectOptions(screen.getByRole('combobox', { name: t.account.choose }), 'A001');
    await screen.findByText(t.account.sections.dimensions);
    for (const box of screen.getAllByRole('checkbox').slice(0, 2)) await user.click(box);
    expect(left()).toEqual([]);
  });

  it.each(['K001', 'K044'])('has none in the concession %s', async (contract) => {
    const { user } = await show(sampleFake(PSEUDO), 'concessions');
    const box = screen.getByLabelText(t.concessions.choose, { selector: 'input' });
    await user.clear(box);
    await user.type(box, contract);
    await user.click(within(await screen.findByRole('listbox')).getByRole('option', { name: new RegExp(contract) }));
    await waitFor(() => expect(screen.queryByText(t.concessions.standing.unknown)).toBeNull());
    expect(left()).toEqual([]);
  });

  it.each([[[]], [['contracts', 'knowledge']], [['fx']], [['accounts']], [['observations', 'incidents', 'commitments']]])(
    'has none where tables are missing: %j',
    async (without) => {
      for (const room of ['data', 'portfolio'] as const) {
        await show(sampleFake(PSEUDO, without), room);
        expect(left()).toEqual([]);
      }
    },
  );

  it('has none where there is no table at all', async () => {
    await show(new FakeWorkbook([], { language: PSEUDO }), 'portfolio');
    expect(left()).toEqual([]);
  });

  it('has none in what is wrong with the data, and in what Excel refuses', async () => {
    const workbook = sampleFake(PSEUDO);
    workbook.tables = workbook.tables.map((table) => ({
      ...table,
      cells: table.cells.map((row, r) => (r === 2 ? row.map((cell, c) => (c > 2 && typeof cell === 'number' ? '#N/A' : cell)) : row)),
    }));
    const { user } = await show(workbook, 'data');
    workbook.refuse.goTo = new WorkbookError('cellEditMode');
    await user.click(screen.getAllByRole('button', { name: /Accounts/ })[0]!);
    await screen.findByText(texts[PSEUDO].workbook.error.cellEditMode, { ignore: '[aria-live]' });
    expect(left()).toEqual([]);
  });

  it('has none in a function that is chosen', async () => {
    const { user, container } = await show(sampleFake(PSEUDO), 'functions');
    for (const button of within(container).getAllByRole('button').slice(0, 3)) await user.click(button);
    expect(left()).toEqual([]);
  });
});
