/** The room where sheets are handed on: as values, as a copy for the client; and the undo of the last command. */
import { plural } from '../plural';

type Left = 'sheets' | 'hiddenSheets' | 'formulas' | 'outside' | 'hiddenRows' | 'hiddenColumns' | 'unseen' | 'errors' | 'charts' | 'names';

export const share = {
  heading: 'Hand on',
  sheets: {
    heading: 'Sheets',
    hint: 'Tick the sheets that are handed on.',
    none: 'No sheet is visible.',
    again: 'Look again',
  },
  choose: 'Tick a sheet first.',
  freeze: {
    heading: 'As values',
    what: 'Every formula of the sheets gives way to what it shows, so that they open right without Tenure. Beside it stands a line for each formula: version, settings, date, who and when.',
    who: 'Frozen by',
    whoHint: 'Office tells no name. Left empty, the line says “not given”.',
    do: 'Turn into values',
    done: (sheets: string, count: number, shown: string) =>
      `${plural(count, '1 formula', `${shown} formulas`)} turned into values on ${sheets}.`,
    nothing: 'These sheets hold no formula.',
  },
  copy: {
    heading: 'Copy for the client',
    what: 'A new workbook with what the sheets show (the printed part, where there is one): values and looks, and nothing else of this workbook.',
    way: {
      download: 'In this Excel the copy is downloaded as a file.',
      newWorkbook: 'In this Excel the copy opens as a new workbook. Save it where you like.',
      clipboard: 'This Excel neither opens nor saves a file from here: the values are shown as text to copy.',
    },
    do: 'Make the copy',
    made: (sheets: string) => `Copy made of ${sheets}.`,
    empty: 'These sheets show nothing.',
    opened: 'It is open as a new workbook, not yet saved.',
    save: 'Save the copy',
    file: 'copy.xlsx',
    text: 'Values of the copy',
    leftHeading: 'Left out',
    always: 'Never in a copy: notes, comments, lists of choices, conditional formats, headers and footers, document properties.',
    left: {
      sheets: (count: number, shown: string): string => plural(count, '1 other sheet', `${shown} other sheets`),
      hiddenSheets: (count: number, shown: string): string => plural(count, '1 hidden sheet', `${shown} hidden sheets`),
      formulas: (count: number, shown: string): string =>
        plural(count, '1 formula (its value is there)', `${shown} formulas (their values are there)`),
      outside: (count: number, shown: string): string =>
        plural(count, '1 cell outside the printed part', `${shown} cells outside the printed part`),
      hiddenRows: (count: number, shown: string): string => plural(count, '1 hidden row', `${shown} hidden rows`),
      hiddenColumns: (count: number, shown: string): string => plural(count, '1 hidden column', `${shown} hidden columns`),
      unseen: (count: number, shown: string): string =>
        plural(count, '1 cell whose look hides what it holds', `${shown} cells whose looks hide what they hold`),
      errors: (count: number, shown: string): string => plural(count, '1 error value', `${shown} error values`),
      charts: (count: number, shown: string): string => plural(count, '1 chart', `${shown} charts`),
      names: (count: number, shown: string): string => plural(count, '1 name', `${shown} names`),
    } satisfies Record<Left, (count: number, shown: string) => string>,
  },
  undo: {
    heading: 'Undo',
    do: (sheet: string) => `Undo what was last written on ${sheet}`,
    done: (sheet: string) => `${sheet} is as it was.`,
  },
};
