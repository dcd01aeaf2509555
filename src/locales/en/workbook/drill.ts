/** A sheet with the rows behind a figure. */

export const drill = {
  sheet: (what: string) => `Behind ${what}`,
  table: 'Behind',
  title: (figure: string, of: string) => `${figure}: ${of}`,
  what: 'What the figure is made of, as it was computed. A row of a source is a link to its cells; the amounts add up to the figure.',
  asOf: 'As of',
  figure: 'Figure',
  sum: 'Sum of the rows',
  difference: 'Difference',
  back: 'Back to where you were',
  columns: { part: 'Part', item: 'Item', amount: 'Amount', how: 'How', source: 'Source' },
  source: (table: string, row: string) => `${table}, row ${row}`,
};
