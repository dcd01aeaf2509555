/** Words that head a row of totals in the exports of further countries. */
export const otherTotals: readonly string[] = [
  'Totale',
  'Totale complessivo',
  'Totaal',
  'Eindtotaal',
  'Subtotaal',
  'Suma',
  'Suma total',
  'Total general',
  'Soma',
];
