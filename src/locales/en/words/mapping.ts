/** How a column of somebody's own table is read, as the mapping says it: the first of each is written, all are understood. */

export const mapping = {
  dayFirst: ['day/month/year', 'day first'],
  monthFirst: ['month/day/year', 'month first'],
  comma: ['decimal comma'],
  point: ['decimal point'],
  percent: ['percent', 'in percent'],
  inverted: ['reversed', 'inverted'],
  brackets: ['code in brackets'],
  firstWord: ['up to the first space'],
  zeros: ['without leading zeros'],
  times: ['times'],
  divided: ['divided by'],
};
