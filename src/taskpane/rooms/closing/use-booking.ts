/** Writing what a close, or its reopening, adds to the table of booked amounts; then the workbook is read again. */
import { bookedCells, reopeningCells, toBeBooked, type BookedCells } from '../../../metrics/concessions/closing/booking';
import type { Closing } from '../../../metrics/concessions/closing/closing';
import type { SettingValues } from '../../../settings/declarations/index';
import type { WriteOptions } from '../../../workbook/index';
import { bookingPlan, hashesOf } from '../../data/closing/booking';
import { tableOf } from '../../data/load';
import { useData, useWorkbook } from '../../state/data';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';
import { dayOf } from './use-closing';

export interface Booking {
  readonly busy: boolean;
  /** What became of it, '' before. */
  readonly outcome: string;
  close(by: string): void;
  reopen(by: string): void;
}

export function useBooking(closing: Closing, settings: SettingValues): Booking {
  const { t, format, language } = useTexts();
  const texts = t.closing.book;
  const workbook = useWorkbook();
  const { loaded, date1904, refresh } = useData();
  const { busy, outcome, start } = useSheetWrite<string>((said) => said);
  const day = format.date(closing.day);
  const write = async (rows: readonly BookedCells[], said: string, options: WriteOptions): Promise<string> => {
    const table = loaded === null ? undefined : tableOf(loaded, 'booked');
    const target = table === undefined ? null : await workbook.readTarget(table.source, 'booked', options.signal === undefined ? {} : { signal: options.signal });
    await workbook.writeImports([{ plan: bookingPlan(rows, target, language, date1904), target }], options);
    refresh();
    return said;
  };
  const signed = (by: string): { readonly day: number; readonly by: string } => ({ day: dayOf(workbook.today())!, by });
  return {
    busy,
    outcome,
    close: (by) =>
      start(async (options) => {
        const lines = toBeBooked(closing);
        const hashes = await hashesOf(lines);
        const rows = bookedCells(closing, settings, signed(by), (line) => hashes.get(line) ?? '');
        return write(rows, texts.done(rows.length, format.number(rows.length), day), options);
      }),
    reopen: (by) => start((options) => write(reopeningCells(closing, signed(by)), texts.reopened(day), options)),
  };
}
