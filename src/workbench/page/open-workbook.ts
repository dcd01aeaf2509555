// Where the workbook on the page comes from: the sample, a folder of CSV files, an .xlsx file. The .xlsx reader is large
// and is loaded only when a file is opened or saved.
import type { WorkbookContent } from '../files/content';
import { dataContent } from '../files/data-content';
import { sampleContent } from '../files/sample-content';
import type { SourceDescription } from '../server/source';
import type { Language } from '../../locales/languages';

export interface Opened {
  content: WorkbookContent;
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

export async function openFile(name: string, bytes: ArrayBuffer): Promise<WorkbookContent> {
  const { readXlsx } = await import('../files/xlsx-read');
  return readXlsx(name, bytes);
}

export async function openSource(source: SourceDescription, language: Language): Promise<Opened> {
  if (source.kind === 'sample') return { content: sampleContent(language), isSample: true };
  if (source.kind === 'xlsx') {
    const response = await get(`/workbench/file/${encodeURIComponent(source.file)}`);
    return { content: await openFile(source.name, await response.arrayBuffer()), isSample: false };
  }
  const files = await Promise.all(
    source.tables.map(async ({ name, file }) => ({ name, text: await (await get(`/workbench/file/${encodeURIComponent(file)}`)).text() })),
  );
  return { content: dataContent(source.name, files, source.asOf, language), isSample: false };
}
