// Files that somebody drops on the page or chooses: a workbook takes the place of the one that is open, tables are added to it as sheets. All of
// them are read before anything changes.
import { delimitedFile, namedFile, tableContent } from '../files/data-content';
import type { SheetContent } from '../files/content';
import { LARGEST_SOURCE, MEGABYTE } from '../files/limits';
import { FileRefusal } from '../files/package';
import { refuseLarge, UnreadableFile } from '../../files/delimited-source';
import { faultText } from '../../files/words';
import { pagesOf, type Language } from '../../locales/languages';
import { openWorkbookFile, reasonInWords, type Opened } from './open-workbook';

export type Taken = { kind: 'workbook'; opened: Opened } | { kind: 'sheets'; sheets: SheetContent[]; notes: string[] };

async function takeTable(file: File, language: Language): Promise<{ sheet: SheetContent; notes: string[] }> {
  const name = namedFile(file.name);
  try {
    refuseLarge(file.size);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Error(faultText(error.fault, language));
    throw error;
  }
  return tableContent({ name, bytes: new Uint8Array(await file.arrayBuffer()) }, language);
}

async function takeWorkbook(file: File): Promise<Opened> {
  if (file.size > LARGEST_SOURCE) throw new FileRefusal('largeFile', String(LARGEST_SOURCE / MEGABYTE));
  return openWorkbookFile(file.name, await file.arrayBuffer());
}

/** Throws an Error that says in words why nothing was taken. */
export async function takeFiles(files: readonly File[], language: Language): Promise<Taken> {
  const say = pagesOf(language).workbench;
  const one = files.find(({ name }) => !delimitedFile.test(name));
  if (one !== undefined && files.length > 1) throw new Error(say.oneWorkbook);
  let current = one?.name ?? '';
  try {
    if (one !== undefined) return { kind: 'workbook', opened: await takeWorkbook(one) };
    const taken = [];
    for (const file of files) {
      current = file.name;
      taken.push(await takeTable(file, language));
    }
    return { kind: 'sheets', sheets: taken.map(({ sheet }) => sheet), notes: taken.flatMap(({ notes }) => notes) };
  } catch (error) {
    throw new Error(say.notAWorkbook(current, reasonInWords(error, language)));
  }
}
