// The sheets of a quarter-end: values of the close, sums and checks as formulas, headers that make neither of them a table of ours.
import { describe, expect, it } from 'vitest';
import { journalOf } from '../../../src/metrics/concessions/closing/journal';
import { languages } from '../../../src/locales/languages';
import { recognise } from '../../../src/tables/headers';
import { closingSheets } from '../../../src/workbook/concessions/closing/sheets';
import { closingAt } from '../../metrics/concessions/closing/books';

const closing = closingAt('2025-09-30', { booked: [], payments: [] });
const journal = journalOf(closing.lines, { reduction: '709', liability: '4198' }, closing.reporting);
const words = () => ({ volume: String, money: String, rate: String });

describe.each(languages().map((language) => [language]))('in %s', (language) => {
  const { sheets } = closingSheets({ closing, journal, language, words });
  const [list, lines] = sheets as [(typeof sheets)[number], (typeof sheets)[number]];

  it('a row for each line, a total for each currency, a check over all', () => {
    expect(list.table!.rows).toHaveLength(closing.lines.length);
    expect(lines.table!.rows).toHaveLength(journal.length);
    const formulas = list.cells.flatMap(({ formula }) => formula ?? []);
    // Six sums in each of three currencies, the difference and its verdict.
    expect(formulas).toHaveLength(3 * 6 + 2);
    for (const { table } of [list, lines]) for (const row of table!.rows) expect(row).toHaveLength(table!.header.length);
  });

  it('neither is taken for a table of ours', () => {
    for (const { table } of [list, lines]) expect(recognise([table!.header, ...table!.rows])).toBeNull();
  });
});
