// LibreOffice as a second reader of the same files. Tests that need it are left out where it is not installed, and say so in one line.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The program, or null; `what` names the tests that are left out without it. */
export function findLibreOffice(what: string): string | null {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/libreoffice/program',
    '/Applications/LibreOffice.app/Contents/MacOS',
  ];
  const found =
    folders.flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
  if (found === null) console.log(`Not run, LibreOffice is not installed: ${what}`);
  return found;
}

/** LibreOffice shows the results that a file stores, unless its settings say that it computes every formula itself. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

interface Converting {
  readonly computing?: boolean;
  /** Whose marks and groups numbers have, `fr_FR`: its own when left out. */
  readonly locale?: string;
}

/** Converts all files in one run, into a folder that the caller removes. */
export async function convert(
  program: string,
  files: readonly string[],
  format: string,
  { computing = false, locale }: Converting = {},
): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  const profile = join(home, 'profile');
  const folder = join(home, 'converted');
  await mkdir(join(profile, 'user'), { recursive: true });
  if (computing) await writeFile(join(profile, 'user', 'registrymodifications.xcu'), recalculate);
  await run(
    program,
    [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', format, '--outdir', folder, ...files],
    { timeout: 240_000, ...(locale === undefined ? {} : { env: { ...process.env, LC_ALL: `${locale}.UTF-8`, LANGUAGE: locale } }) },
  );
  await rm(profile, { recursive: true, force: true });
  return folder;
}
