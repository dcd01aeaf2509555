/** What Office.js says about the place the add-in runs in: whether there is a workbook, the user's language, the theme; and its pane. */
import { setLanguage } from '../functions/language';
import { firstLanguage, spoken, type Language } from '../locales/languages';
import { answered, patience } from './answered';
import { asWorkbookError } from './errors';
import { whileBusy } from './run';

/**
 * Waits for Office.js, and says whether there is a workbook: a page that stands alone in a browser has none. Also tells the worksheet functions,
 * which share the runtime, the user's language.
 */
export async function onReady(): Promise<boolean> {
  const { host } = await Office.onReady();
  const inExcel = host === Office.HostType.Excel;
  if (inExcel) setLanguage(language());
  return inExcel;
}

/** The language of Excel's menus, where the add-in speaks it; English otherwise. */
export function language(): Language {
  const shown: string | undefined = Office.context.displayLanguage;
  return spoken(shown ?? '') ?? firstLanguage;
}

/** The paper of the reader's country: what is printed is one page on either. */
export function paperOf(): 'A4' | 'Letter' {
  const [, country] = /-([A-Z]{2})$/i.exec(Office.context.contentLanguage ?? Office.context.displayLanguage ?? '') ?? [];
  return ['US', 'CA', 'MX'].includes((country ?? '').toUpperCase()) ? 'Letter' : 'A4';
}

/** Relative luminance of "#RRGGBB" (WCAG 2.2), 0 black to 1 white. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What Office tells of its theme. Its getter throws in Excels that are older than themes: then it tells nothing. */
function toldTheme(): Office.OfficeTheme | undefined {
  try {
    return Office.context.officeTheme;
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'TypeError') return undefined;
    throw error;
  }
}

/** Whether Office's theme around the pane is dark; null where Office does not tell (Excel on the web, or outside Office). */
export function isDark(): boolean | null {
  const told = toldTheme();
  if (told === undefined || !/^#[0-9a-f]{6}$/i.test(told.bodyBackgroundColor ?? '')) return null;
  // Excel for Windows hands every member over as a colour, so that this one may be a text.
  const dark: unknown = told.isDarkTheme;
  return typeof dark === 'boolean' ? dark : luminance(told.bodyBackgroundColor) < 0.18;
}

export async function showPane(): Promise<void> {
  try {
    await whileBusy(() => answered(Office.addin.showAsTaskpane(), { limit: patience.limit, writes: false }));
  } catch (error) {
    throw asWorkbookError(error, 'pane');
  }
}

/**
 * Ties a button of the ribbon to what it does. Excel shows the button as busy until the command says that it has completed. What fails here is
 * that the pane can't be shown: there is nowhere left to say it but the developer's console.
 */
export function associateCommand(id: string, action: () => Promise<void>): void {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    Promise.resolve()
      .then(action)
      .catch((error: unknown) => console.error(error))
      .finally(() => event.completed());
  });
}
