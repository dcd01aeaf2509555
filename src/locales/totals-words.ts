/** Words that head a row of totals, in the languages of the exports that people have. Case, accents, spaces and hyphens aside. */
export const totalsWords: readonly string[] = [
  ...['total', 'totals', 'grand total', 'overall total', 'sum', 'subtotal', 'sub total', 'subtotals'],
  ...['totaux', 'total général', 'somme', 'sous-total', 'sous-totaux', 'total partiel'],
  ...['Summe', 'Gesamt', 'Gesamtsumme', 'Gesamtergebnis', 'Ergebnis', 'Zwischensumme', 'Teilergebnis'],
  ...['Totale', 'Totale complessivo', 'Totaal', 'Eindtotaal', 'Subtotaal', 'Suma', 'Suma total', 'Total general', 'Soma'],
];
