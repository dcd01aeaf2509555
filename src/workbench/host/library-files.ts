// Office.js on disk (the npm package, a development dependency): where its files are, and what it says about its classes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { LIBRARY_SOURCE_FILE, readLibraryModel } from './library-model';
import type { LibraryModel } from './library-model';

/** The folder that holds office.js and the files it loads. */
export const LIBRARY_FOLDER = path.join(path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');

let known: LibraryModel | null = null;

/** The classes of Office.js; read once a process. A page gets the same as JSON from the server that serves it. */
export function libraryModel(): LibraryModel {
  known ??= readLibraryModel(readFileSync(path.join(LIBRARY_FOLDER, LIBRARY_SOURCE_FILE), 'utf8'));
  return known;
}
