/**
 * The what-if grid of volume concessions in a sheet of its own: each set of tiers a block of cells to edit, one spilled REBATE formula for each
 * set over all volumes, the price that is left, and the best set for each volume, highlighted by a conditional format over those plain cells.
 * Concessions are money: a rate on units is turned into an amount at the price of a unit, when there is one.
 */
import { textsOf, type Language } from '../../locales/languages';
import { rebateMethods } from '../../metrics/concessions/rebate';
import { WorkbookError } from '../errors';
import { writeNewSheet } from '../new-sheet';
import { absolute, area, cellAt, fixedColumn, SheetDraft, type Content } from '../sheet-draft';
import type { ConcessionGridInput, SheetWritten, WriteOptions } from '../types';

function textsIn(language: Language) {
  const { concessionGrid, concessionWords } = textsOf(language);
  return { ...concessionGrid, ...concessionWords };
}

const LABELS = 1;
const FIRST = 2;
/** Rows of a set's block, from the row under the section's bar on; the tiers' header is its last line. */
const SETS = 7;
const [NAME, METHOD, INCLUSIVE, BASE, CAP, FLOOR, UNIT] = [0, 1, 2, 3, 4, 5, 6] as const;
/** Blank rows under the tiers, for tiers to come. */
const SPARE_TIERS = 3;
const PRICE = cellAt(3, FIRST);
const BEST = cellAt(4, FIRST);

const WIDTH = 16;

const VOLUME = '#,##0';
const MONEY = '#,##0.00';
const PRICED = '#,##0.0000';
/** A share where there is no price; should one be typed later, money. */
const UNPRICED = '[<=1]0.00%;#,##0.0000';

/** A set takes two columns, threshold and value, and one free beside them. */
const columnOf = (set: number): number => FIRST + 3 * set;

interface Block {
  readonly name: string;
  /** `tiers,method,inclusive`: the tiers as the functions read them. */
  readonly terms: string;
}

interface Common {
  readonly price: number | undefined;
  readonly tierRows: number;
  /** Row of the header over what the functions read. */
  readonly words: number;
  readonly language: Language;
}

/**
 * One set's cells, and how formulas name them. At the sheet's end stand the tiers that REBATE reads: rates on units as money at the
 * price, base, cap and floor as rows of their own.
 */
function putSet(
  draft: SheetDraft,
  set: ConcessionGridInput['sets'][number],
  index: number,
  { price, tierRows, words, language }: Common,
): Block {
  const say = textsIn(language);
  const column = columnOf(index);
  const place = (row: number): string => cellAt(SETS + row, column);
  const input = (row: number, content: Content, format = 'General'): void => {
    draft.put(SETS + row, column, [[content]], { look: 'input', formats: [format] });
  };
  const growth = set.method === 'growth' || set.method === 'growth_incremental';
  const formats = [growth ? '0.0%' : VOLUME, set.unit === 'rate' && set.method !== 'lump' ? '0.0%' : MONEY];
  input(NAME, set.name);
  input(METHOD, say.methods[set.method]);
  draft.lists.push({ area: area(SETS + METHOD, column, 1, 1), words: rebateMethods.map((method) => say.methods[method]) });
  input(INCLUSIVE, set.inclusive);
  input(BASE, set.base ?? null, VOLUME);
  input(CAP, set.cap ?? null, MONEY);
  input(FLOOR, set.floor ?? null, MONEY);
  draft.put(SETS + UNIT, column, [[say.threshold]], { look: 'header' });
  draft.put(SETS + UNIT, column + 1, [[say.units[set.unit]]], { look: 'input' });
  draft.lists.push({ area: area(SETS + UNIT, column + 1, 1, 1), words: Object.values(say.units) });
  const first = SETS + UNIT + 1;
  const typed = Array.from({ length: tierRows }, (_row, tier): Content[] => [
    set.tiers[tier]?.threshold ?? null,
    set.tiers[tier]?.value ?? null,
  ]);
  draft.put(first, column, typed, { look: 'input', formats });
  const unit = cellAt(SETS + UNIT, column + 1);
  const inMoney = `AND(ISNUMBER(${PRICE}),${unit}="${say.units.rate}",${place(METHOD)}<>"${say.methods.lump}")`;
  draft.put(words, column, [[say.threshold, { formula: `=IF(${inMoney},"${say.units.amount}",${unit})` }]], { look: 'header' });
  const read = typed.map((_tier, tier): Content[] => {
    const [threshold, value] = [cellAt(first + tier, column), cellAt(first + tier, column + 1)];
    return [
      { formula: `=IF(ISBLANK(${threshold}),"",${threshold})` },
      { formula: `=IF(ISBLANK(${value}),"",IF(${value}=0,"${say.zeroWord}",IF(${inMoney},${value}*${PRICE},${value})))` },
    ];
  });
  draft.put(words + 1, column, read, {
    look: 'figure',
    formats: [formats[0]!, set.unit === 'amount' || set.method === 'lump' || price !== undefined ? PRICED : UNPRICED],
  });
  const limit = (row: number, word: string): Content[] => [
    { formula: `=IF(ISBLANK(${place(row)}),"","${word}")` },
    { formula: `=IF(ISBLANK(${place(row)}),"",${place(row)})` },
  ];
  const { base, cap, floor } = say.limitWords;
  draft.put(words + 1 + tierRows, column, [limit(BASE, base), limit(CAP, cap), limit(FLOOR, floor)], {
    look: 'figure',
    formats: ['General', MONEY],
  });
  return { name: place(NAME), terms: `${absolute(area(words, column, tierRows + 4, 2))},${place(METHOD)},${place(INCLUSIVE)}` };
}

/** The whole sheet as plain data. */
export function draftConcessionGrid({ title, volumes, sets, price }: ConcessionGridInput, name: string, language: Language): SheetDraft {
  const say = textsIn(language);
  const draft = new SheetDraft(name);
  const tierRows = Math.max(...sets.map(({ tiers }) => tiers.length)) + SPARE_TIERS;
  const last = Math.max(columnOf(sets.length - 1) + 1, FIRST + 2 * sets.length + 2);
  const bar = (row: number, text: string): void => {
    draft.put(row, LABELS, [[text]]);
    draft.paint(area(row, LABELS, 1, last - LABELS + 1), 'section');
  };
  draft.put(0, LABELS, [[title]], { look: 'title' });
  draft.put(1, LABELS, [[`${say.advice} ${say.inputsNote}`]], { look: 'note' });
  draft.put(3, LABELS, [[say.price], [say.best]], { look: 'label' });
  draft.put(3, FIRST, [[price ?? '']], { look: 'input', formats: ['#,##0.00'] });
  draft.put(3, FIRST + 1, [[say.priceHint]], { look: 'note' });
  draft.put(4, FIRST, [[say.keeps]], { look: 'input' });
  draft.lists.push({ area: area(4, FIRST, 1, 1), words: [say.keeps, say.gives] });
  bar(SETS - 1, say.sets);
  draft.put(SETS + METHOD, LABELS, [[say.method], [say.inclusive], [say.base], [say.cap], [say.floor]], { look: 'label' });

  // Volumes down; the sets' concessions, what is left of the price, and the best set across.
  const head = SETS + UNIT + tierRows + 3;
  const first = head + 1;
  const count = volumes.length;
  const words = first + count + 2;
  bar(words - 1, say.asRead);
  const blocks = sets.map((set, index) => putSet(draft, set, index, { price, tierRows, words, language }));
  const [costs, nets, best] = [FIRST, FIRST + sets.length, FIRST + 2 * sets.length];
  bar(head - 1, '');
  draft.put(head - 1, FIRST, [[say.cost]]);
  draft.put(head - 1, nets, [[{ formula: `=IF(ISNUMBER(${PRICE}),"${say.net}","${say.perUnit}")` }]]);
  draft.put(head, LABELS, [[say.volume]], { look: 'header' });
  const names = [...blocks, ...blocks].map(({ name: cell }): Content => ({ formula: `=${cell}` }));
  draft.put(head, costs, [[...names, say.bestFigure, say.which]], { look: 'header' });
  draft.put(
    first,
    LABELS,
    volumes.map((volume) => [volume]),
    { look: 'input', formats: [VOLUME] },
  );
  const volume = absolute(area(first, LABELS, count, 1));
  blocks.forEach(({ terms }, set) => {
    const cost = draft.spill(area(first, costs + set, count, 1), `=TENURE.REBATE(${volume},${terms})`, {
      look: 'figure',
      formats: [MONEY],
    });
    const share = `${absolute(cost)}/${volume}`;
    draft.spill(
      area(first, nets + set, count, 1),
      `=IF(ISNUMBER(${volume}),IF(${volume}=0,"",IF(ISNUMBER(${PRICE}),${PRICE}-${share},${share})),"")`,
      { look: 'figure', formats: [price === undefined ? UNPRICED : PRICED] },
    );
  });
  const rows = volumes.map((_volume, index): Content[] => {
    const row = first + index;
    const offered = `${fixedColumn(row, costs)}:${fixedColumn(row, nets - 1)}`;
    const figure = fixedColumn(row, best);
    return [
      { formula: `=IF(ISNUMBER(${fixedColumn(row, LABELS)}),IF(${BEST}="${say.gives}",MAX(${offered}),MIN(${offered})),"")` },
      { formula: `=IF(ISNUMBER(${figure}),INDEX(${absolute(area(head, costs, 1, sets.length))},MATCH(${figure},${offered},0)),"")` },
    ];
  });
  draft.put(first, best, rows, { look: 'figure', formats: [MONEY, 'General'] });
  // A cell of either half is compared through the concession of its own set: the formula is relative to the first cell.
  for (const column of [costs, nets]) {
    const own = cellAt(first, costs).replace(/\$/g, '');
    const figure = fixedColumn(first, best);
    draft.rules.push({
      area: area(first, column, count, sets.length),
      formula: `=AND(ISNUMBER(${figure}),${own}=${figure})`,
      fill: '#CFE8D5',
      color: '#0B3D1C',
    });
  }
  draft.widths.set(0, 2);
  draft.widths.set(LABELS, 34);
  for (let column = FIRST; column <= last; column++) draft.widths.set(column, WIDTH);
  // The heading over the concessions ends where the one over the prices begins: with few sets the columns make room for it.
  for (let column = costs; column < nets; column++)
    draft.widths.set(column, Math.max(WIDTH, Math.ceil((say.cost.length + 2) / sets.length)));
  draft.widths.set(best + 1, 22);
  return draft;
}

export interface ConcessionGridOptions extends WriteOptions {
  readonly language: Language;
}

/** Writes the grid to a new sheet. Throws `failed` when there is nothing to compare. */
export function writeConcessionGrid(grid: ConcessionGridInput, { language, ...options }: ConcessionGridOptions): Promise<SheetWritten> {
  if (grid.volumes.length === 0 || grid.sets.length === 0) return Promise.reject(new WorkbookError('failed'));
  return writeNewSheet(textsIn(language).sheet, (name) => draftConcessionGrid(grid, name, language), options);
}
