/** The currencies of the workbook's amounts: which ones are met, and whether there are rates to bring them together. */
import { codeOfCurrency, namesNoCurrency } from '../../tables/currency-codes';
import { isErrorCell, textOf } from '../../tables/cell';
import { tableDeclarations } from '../../tables/declarations/index';
import { TableError } from '../../tables/findings';
import { matchHeaders, type HeaderMatch } from '../../tables/headers';
import { rowsEnd } from '../../tables/totals';
import type { LoadedTable, LoadedWorkbook } from './load';

function columnsOf({ name, cells }: LoadedTable): HeaderMatch | undefined {
  try {
    return matchHeaders(tableDeclarations[name], cells);
  } catch (error) {
    // The data check says what is wrong with it.
    if (error instanceof TableError) return undefined;
    throw error;
  }
}

/** The codes that rows name, in the order of the alphabet. Signs that several currencies share name none. */
function currenciesMet({ tables }: LoadedWorkbook): readonly string[] {
  const met = new Set<string>();
  for (const table of tables) {
    const columns = columnsOf(table);
    const position = columns?.get('currency');
    if (columns === undefined || position === undefined) continue;
    const end = rowsEnd(table.name, table.cells, columns);
    for (let row = 1; row < end; row++) {
      const cell = table.cells[row]![position];
      const code = isErrorCell(cell) ? '' : codeOfCurrency(textOf(cell));
      if (code !== '' && !namesNoCurrency(code)) met.add(code);
    }
  }
  return [...met].sort();
}

/** The currencies that nothing brings together: several, and no table of rates. */
export const currenciesWithoutRates = (loaded: LoadedWorkbook): readonly string[] => {
  const met = loaded.missing.includes('fx') ? currenciesMet(loaded) : [];
  return met.length > 1 ? met : [];
};
