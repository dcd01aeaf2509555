/** The way from a figure to a sheet with the rows behind it. */

export const drill = {
  link: 'Rows behind',
  label: (figure: string) => `Rows behind: ${figure}`,
  written: (sheet: string) => `The rows are on the sheet ${sheet}.`,
  back: 'Back',
  selected: 'Rows behind the selected cell',
  selectedHint: 'For a figure of an account on the sheet of the portfolio or on a plan.',
  nothing: 'The selected cell is no figure of an account that has rows behind it.',
};
