// Workbook, Application and Runtime.
import { itemNotFound } from '../wire';
import { members } from './define';
import type { HostObject } from './define';
import { rangeObject } from './objects';

const part = (kind: string): HostObject => ({ kind });
const scoped = (kind: string): HostObject & { sheetId: null } => ({ kind, sheetId: null });

export const workbook = members({
  get: {
    Name: (_workbook, { workbook }) => workbook.name,
    ReadOnly: () => false,
    IsDirty: () => false,
    AutoSave: () => false,
    PreviouslySaved: () => true,
  },
  go: {
    Application: () => part('Application'),
    Worksheets: () => part('WorksheetCollection'),
    Tables: () => scoped('TableCollection'),
    Names: () => scoped('NamedItemCollection'),
    Settings: () => part('SettingCollection'),
    _Runtime: () => part('Runtime'),
  },
  call: {
    // On the web the root of this one request is a WacWorkbook.
    CreateAndOpenWorkbook: (_workbook, [file], context) => {
      context.workbookMade(String(file));
      return null;
    },
    GetSelectedRange: async (_workbook, _args, { workbook }) => rangeObject(await workbook.selection()),
    GetActiveCell: async (_workbook, _args, { workbook }) => rangeObject({ ...(await workbook.selection()), rowCount: 1, columnCount: 1 }),
    _GetRangeForEventByReferenceId: (_workbook, [reference], context) => {
      const area = context.eventRange(String(reference));
      if (!area) throw itemNotFound('WorksheetChangedEventArgs.getRange');
      return rangeObject(area);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, [reference], context) => {
      const area = context.eventRange(String(reference));
      return area && rangeObject(area);
    },
  },
});

/** The separators of the user's locale, as Application shows them. */
function separators(language: string): { decimal: string; thousands: string } {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
  const find = (type: string, otherwise: string): string => parts.find((piece) => piece.type === type)?.value ?? otherwise;
  return { decimal: find('decimal', '.'), thousands: find('group', ',') };
}

export const application = members({
  get: {
    CalculationMode: (_application, { workbook }) => workbook.calculationMode(),
    CalculationState: () => 'Done',
    DecimalSeparator: (_application, { language }) => separators(language).decimal,
    ThousandsSeparator: (_application, { language }) => separators(language).thousands,
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (_application, mode, { workbook }) =>
      workbook.setCalculationMode(mode as 'Automatic' | 'AutomaticExceptTables' | 'Manual'),
  },
  go: { CultureInfo: () => part('CultureInfo') },
  call: {
    Calculate: async (_application, _args, { workbook }) => workbook.calculate(),
    CreateWorkbook: (_application, [file], context): Created => ({ kind: 'WorkbookCreated', id: context.workbookMade(String(file)) }),
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
});

interface Created extends HostObject {
  kind: 'WorkbookCreated';
  id: string;
}

/** A workbook beside this one: the host keeps its file, and shows no window. */
export const workbookCreated = members<Created>({
  identity: ({ id }) => ({ Id: id }),
  get: { Id: ({ id }) => id },
  call: { Open: () => null },
});

export const cultureInfo = members({
  get: { Name: (_culture, { language }) => language },
  go: { NumberFormat: () => part('NumberFormatInfo') },
});

export const numberFormatInfo = members({
  get: {
    NumberDecimalSeparator: (_format, { language }) => separators(language).decimal,
    NumberGroupSeparator: (_format, { language }) => separators(language).thousands,
  },
});

export const runtime = members({
  get: { EnableEvents: (_runtime, context) => context.eventsEnabled },
  set: {
    EnableEvents: (_runtime, enabled, context) => {
      context.eventsEnabled = enabled === true;
    },
  },
});
