import { describe, expect, it } from 'vitest';
import type { CallContext } from '../../../src/functions/declare';
import { givenOf } from '../../../src/functions/given';
import { rebateFunction } from '../../../src/functions/concessions/rebate';
import { concessionWords as en } from '../../../src/locales/en/workbook/concessions/grid';
import { concessionWords as fr } from '../../../src/locales/fr/workbook/concessions/grid';
import { rebateMethods } from '../../../src/metrics/concessions/rebate';
import { parseTiersRange } from '../../../src/tables/tier-range';
import { draftConcessionGrid } from '../../../src/workbook/concessions/grid';
import { draftConcessionModel } from '../../../src/workbook/concessions/model/index';
import { periodsOf } from '../../../src/workbook/concessions/model/periods';
import { freeName } from '../../../src/workbook/new-sheet';
import { area, SheetDraft } from '../../../src/workbook/sheet-draft';
import type { ConcessionModelInput } from '../../../src/workbook/index';
import { grid, model, quarters, tiers } from './models';

const languages = ['en', 'fr'] as const;
const cellsOf = (draft: SheetDraft) => draft.cells.flatMap((row, r) => row.map((cell, c) => ({ cell, r, c })));
const has = (draft: SheetDraft, look: string, row: number, column: number): boolean =>
  draft.looks.some(
    ({ area: { rowIndex, columnIndex, rowCount, columnCount }, look: own }) =>
      own === look && row >= rowIndex && row < rowIndex + rowCount && column >= columnIndex && column < columnIndex + columnCount,
  );

describe('a draft of a sheet', () => {
  it('refuses two things in one cell, and a thing in the way of a spill', () => {
    const draft = new SheetDraft('S');
    draft.put(0, 0, [['a', 'b']]);
    expect(() => draft.put(0, 1, [['c']])).toThrow('B1');
    draft.spill(area(1, 0, 3, 2), '=X()');
    expect(() => draft.put(3, 1, [[1]])).toThrow('B4');
  });

  it('leaves blank cells alone and keeps text a text', () => {
    const draft = new SheetDraft('S');
    draft.put(0, 0, [['=1+1', '', null, { formula: '=1+1' }]]);
    expect(draft.cells).toEqual([["'=1+1", null, null, '=1+1']]);
  });

  it('formats by column or by row', () => {
    const draft = new SheetDraft('S');
    draft.put(0, 0, [[1, 2, 3]], { formats: ['0', '0.0'] });
    draft.spill(area(1, 0, 2, 1), '=X()', { rowFormats: ['0%', '0.00'] });
    expect(draft.numberFormats).toEqual([
      ['0', '0.0', '0.0'],
      ['0%', null, null],
      ['0.00', null, null],
    ]);
  });
});

describe('the name of a new sheet', () => {
  it.each([
    ['Concession C017', [], 'Concession C017'],
    ['Concession C017', ['concession c017'], 'Concession C017 (2)'],
    ['Concession A/B: [x]*?', [], 'Concession A B x'],
    ["'Concession '", [], 'Concession'],
    ['Concession of a client with a long name', [], 'Concession of a client with a l'],
    [`${"'".repeat(32_000)}A${"'".repeat(32_000)}`, [], 'A'],
    [`A${' '.repeat(32_000)}B`, [], 'A B'],
    [`A23456789 123456789 12345678 '''${"'".repeat(32_000)}B`, [], 'A23456789 123456789 12345678'],
    ['Concession of a client with a long name', ['Concession of a client with a l'], 'Concession of a client with (2)'],
  ])('%j beside %j is %j', (wanted, taken, name) => {
    expect(freeName(wanted, taken)).toBe(name);
  });
});

describe('words in the sheets that the functions read', () => {
  it.each(languages)('methods, headers and limits, in %s', (language) => {
    const words = { en, fr }[language];
    const call = (method: string) => {
      const context: CallContext = { language: 'en', date1904: false };
      return rebateFunction.run(
        givenOf(
          rebateFunction,
          [
            [[150_000]],
            [
              [words.threshold, words.units.rate],
              [method.includes('growth') || method.includes('croissance') ? 0.2 : 100_000, 0.02],
              [words.limitWords.base, 100_000],
            ],
            method,
          ],
          context,
        ),
        context,
      );
    };
    // One method gives what no other does: 2 % of 150,000, of the slice above the threshold, the lump itself…
    expect(rebateMethods.map((method) => (call(words.methods[method]) as number[][])[0]![0])).toEqual(
      rebateMethods.map((method) => (call(method) as number[][])[0]![0]),
    );
    expect(
      parseTiersRange([
        [words.threshold, words.units.amount],
        [10, 2],
        [words.limitWords.cap, 50],
        [words.limitWords.floor, 5],
        [words.limitWords.base, 8],
      ]),
    ).toMatchObject({ unit: 'amount', cap: 50, floor: 5, base: 8 });
    expect(
      parseTiersRange([
        [words.threshold, words.units.rate],
        [10, 0.2],
      ]),
    ).toMatchObject({ unit: 'rate' });
  });

  it('are told apart by a choice: no two methods share a word', () => {
    for (const { methods } of [en, fr]) expect(new Set(Object.values(methods)).size).toBe(rebateMethods.length);
  });
});

describe('the model as it is drafted', () => {
  it('has formulas for all figures but the inputs', () => {
    const draft = draftConcessionModel(
      {
        ...model,
        price: 12.5,
        unitCost: 9.25,
        base: 111,
        cap: 222,
        floor: 33,
        contestable: 44,
        paid: [1, 2, 3, 4],
        periods: quarters([5, 6, null, null]),
      },
      'S',
      'en',
    );
    const constants = cellsOf(draft).filter(({ cell, r, c }) => typeof cell === 'number' && cell !== 0 && !has(draft, 'input', r, c));
    // The numbers of the tiers are labels.
    expect(constants.every(({ r, c }) => c === 1 && has(draft, 'label', r, c))).toBe(true);
    expect(constants.length).toBeLessThan(10);
    expect(cellsOf(draft).filter(({ cell }) => typeof cell === 'string' && cell.startsWith('=')).length).toBeGreaterThan(100);
  });

  it('says the same in both languages, in words of each', () => {
    const [english, french] = languages.map((language) => draftConcessionModel(model, 'S', language));
    const shape = (draft: SheetDraft) => draft.cells.map((row) => row.map((cell) => typeof cell));
    expect(shape(french!)).toEqual(shape(english!));
    const texts = (draft: SheetDraft) =>
      cellsOf(draft).flatMap(({ cell }) => (typeof cell === 'string' && !cell.startsWith('=') ? [cell] : []));
    const same = texts(french!).filter((text) => texts(english!).includes(text));
    expect([...new Set(same)].sort()).toEqual(
      [
        'Base',
        'Concession',
        'Concession: Contoso',
        'EUR',
        'Q1',
        'Q2',
        'Q3',
        'Q4',
        'Total',
        'Volume',
        'constraint_quantile',
        'volume',
      ].sort(),
    );
  });

  it('has every text of its charts in the language of the sheet', () => {
    const [english, french] = languages.map((language) =>
      draftConcessionModel(model, 'S', language).charts.map(({ title, xTitle, yTitle, series }) => [
        title,
        xTitle,
        yTitle,
        ...series.map(({ name }) => name),
      ]),
    );
    expect(french).toEqual([
      ['Dépense près du seuil le plus proche', 'Volume', 'Dépense du client', 'Dépense du client'],
      ['Concession selon le volume', 'Volume', 'Concession', 'Concession', 'Aujourd’hui', 'Prévision'],
      ['Dotation et versement par période', 'Période', 'Dotation', 'Dotation', 'Versement'],
    ]);
    expect(english).toEqual([
      ['Outlay near the nearest threshold', 'Volume', 'Outlay of the client', 'Outlay of the client'],
      ['Concession by volume', 'Volume', 'Concession', 'Concession', 'Today', 'Forecast'],
      ['Charge and payment by period', 'Period', 'Charge', 'Charge', 'Paid'],
    ]);
  });

  it('finds room for any number of tiers and periods, and no formula is too long', () => {
    for (const language of languages) {
      for (const count of [0, 1, 3, 12]) {
        for (const periods of [0, 1, 12, 36]) {
          const many: ConcessionModelInput = {
            ...model,
            tiers: Array.from({ length: count }, (_tier, index) => ({ threshold: 1000 * (index + 1), value: 0.01 * index })),
            periods: quarters(Array.from({ length: periods }, () => null)),
          };
          const draft = draftConcessionModel(many, 'S', language);
          for (const { cell } of cellsOf(draft)) if (typeof cell === 'string') expect(cell.length).toBeLessThan(8192);
          expect(draft.charts).toHaveLength(3);
        }
      }
    }
  });

  it('keeps its title a text', () => {
    expect(draftConcessionModel({ ...model, title: '=HYPERLINK("x")' }, 'S', 'en').cells[0]![1]).toBe(`'=HYPERLINK("x")`);
  });

  it('puts what was bought in no period into a row of its own, and always has a period', () => {
    expect(periodsOf({ ...model, volumeToDate: 90, periods: quarters([40, null]), paid: [7] }, 'Before')).toEqual([
      { label: 'Before', actual: 50, forecast: 50, paid: null },
      { label: 'Q1', actual: 40, forecast: 65_000, paid: 7 },
      { label: 'Q2', actual: null, forecast: 65_000, paid: null },
    ]);
    expect(periodsOf({ ...model, volumeToDate: 90, forecast: 100, periods: [] }, 'Before')).toEqual([
      { label: 'Before', actual: 90, forecast: 90, paid: null },
      { label: '2', actual: null, forecast: 10, paid: null },
    ]);
    expect(periodsOf({ ...model, forecast: 0, periods: [] }, 'Before')).toHaveLength(1);
    // Every period is closed and the forecast is reached: nothing is added.
    expect(periodsOf({ ...model, volumeToDate: 300_000, periods: quarters([300_000]) }, 'Before')).toHaveLength(1);
  });
});

describe('the grid as it is drafted', () => {
  it.each([1, 2, 3])('has room for the heading over the concessions of %i sets, in both languages', (count) => {
    for (const language of languages) {
      const draft = draftConcessionGrid({ ...grid, sets: grid.sets.slice(0, count) }, 'S', language);
      const heading = { en: 'What each set gives the client', fr: 'Ce que chaque barème donne au client' }[language];
      const row = draft.cells.find((cells) => cells[2] === heading)!;
      expect(row.slice(3, 2 + count).every((cell) => cell === null)).toBe(true);
      const room = Array.from({ length: count }, (_set, index) => draft.widths.get(2 + index)!).reduce((sum, width) => sum + width, 0);
      expect(room).toBeGreaterThan(heading.length);
    }
  });

  it('has one spilled REBATE for each set over all volumes, and blocks of cells to edit', () => {
    const draft = draftConcessionGrid(grid, 'S', 'en');
    const formulas = cellsOf(draft).filter(({ cell }) => typeof cell === 'string' && cell.includes('TENURE.REBATE('));
    expect(formulas).toHaveLength(3);
    for (const { tiers: own } of grid.sets)
      for (const { value } of own) expect(cellsOf(draft).some(({ cell, r, c }) => cell === value && has(draft, 'input', r, c))).toBe(true);
    expect(draft.rules.map(({ formula }) => formula).every((formula) => !formula.includes('TENURE'))).toBe(true);
  });

  it('takes one set, and many', () => {
    const set = { name: 'S', tiers, unit: 'rate', method: 'growth', inclusive: false, base: 5, cap: 6, floor: 1 } as const;
    for (const count of [1, 8])
      for (const language of languages)
        expect(() =>
          draftConcessionGrid({ ...grid, price: 3, sets: Array.from({ length: count }, () => set) }, 'S', language),
        ).not.toThrow();
  });
});
