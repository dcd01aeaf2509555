// Where the workbook on the page comes from: the sample, nothing, a folder of CSV files, an .xlsx file. The .xlsx reader is large
// and is loaded only when a file is opened or saved.
import type { WorkbookContent } from '../files/content';
import { dataContent, delimitedFile, namedFile } from '../files/data-content';
import { FileRefusal } from '../files/package';
import { sampleContent } from '../files/sample-content';
import type { SourceDescription } from '../server/source';
import { pagesOf, type Language } from '../../locales/languages';

export interface Opened {
  content: WorkbookContent;
  /** What was guessed when the files were read, in words. */
  notes: readonly string[];
  /** The sample follows the language; other workbooks stay as they are. */
  isSample: boolean;
}

async function get(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response;
}

export async function describeSource(): Promise<SourceDescription> {
  return (await (await get('/workbench/source.json')).json()) as SourceDescription;
}

/** The reason why a file can't be opened, in the page's language. */
export function reasonInWords(error: unknown, language: Language): string {
  if (error instanceof FileRefusal) return pagesOf(language).workbench.refused[error.reason](error.detail);
  return error instanceof Error ? error.message : String(error);
}

export async function openWorkbookFile(name: string, bytes: ArrayBuffer): Promise<Opened> {
  const { readXlsx } = await import('../files/xlsx-read');
  return { content: await readXlsx(name, bytes), notes: [], isSample: false };
}

/** A workbook, or one table in a text file with the sheets that compute from it. */
async function openFile(name: string, bytes: ArrayBuffer, language: Language): Promise<Opened> {
  if (!delimitedFile.test(name)) return openWorkbookFile(name, bytes);
  const table = namedFile(name);
  return { ...dataContent(table, [{ name: table, bytes: new Uint8Array(bytes) }], null, language), isSample: false };
}

export function emptyWorkbook(language: Language): Opened {
  const { newBook, newSheet } = pagesOf(language).workbench;
  return { content: { name: `${newBook}.xlsx`, sheets: [{ name: newSheet, rows: [] }] }, notes: [], isSample: false };
}

const bytesOf = async (file: string): Promise<ArrayBuffer> => (await get(`/workbench/file/${encodeURIComponent(file)}`)).arrayBuffer();

export async function openSource(source: SourceDescription, language: Language): Promise<Opened> {
  if (source.kind === 'empty') return emptyWorkbook(language);
  if (source.kind === 'sample') return { content: sampleContent(language), notes: [], isSample: true };
  if (source.kind === 'xlsx') {
    const bytes = await bytesOf(source.file);
    try {
      return await openFile(source.name, bytes, language);
    } catch (error) {
      throw new Error(pagesOf(language).workbench.notAWorkbook(source.name, reasonInWords(error, language)));
    }
  }
  const files = await Promise.all(source.tables.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await bytesOf(file)) })));
  return { ...dataContent(source.name, files, source.asOf, language), isSample: false };
}
