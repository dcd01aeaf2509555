// Writes the functions table of README.md from the catalogue: `npx tsx .ci/functions-table.ts`. A test says when it is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { withFunctionsTable } from '../src/functions/readme-table';

const readme = new URL('../README.md', import.meta.url);
writeFileSync(readme, withFunctionsTable(readFileSync(readme, 'utf8')));
