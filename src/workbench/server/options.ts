// The command line of `npm start -- …`.
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { firstLanguage, languages, type Language } from '../../locales/languages';

export interface Options {
  port: number;
  language: Language;
  /** Folder of CSV files named after tables. */
  data: string | null;
  /** ISO date that the data is looked at from; null: see data-folder.ts. */
  asOf: string | null;
  /** An .xlsx or .csv file to open instead of the sample. */
  open: string | null;
  /** An empty workbook instead of the sample. */
  empty: boolean;
}

export const usage = `npm start -- [options]
  --data DIR            load CSV files named after tables (accounts.csv, references.csv, contracts.csv, …)
  --as-of 2020-06-01    the date that the data is looked at from
  --open FILE           open a workbook (.xlsx) or a table (.csv, .tsv)
  --empty               begin with an empty workbook
  --language ${languages().join('|')}      language of the grid and of the add-in (default ${firstLanguage})
  --port 3000           port on localhost`;

/** Throws an Error whose message says what is wrong with the command line. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      'as-of': { type: 'string' },
      open: { type: 'string' },
      empty: { type: 'boolean', default: false },
      language: { type: 'string', default: firstLanguage },
      port: { type: 'string', default: '3000' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port}: a number from 0 to 65535 is needed.`);
  const language = languages().find((one) => one === values.language);
  if (language === undefined) throw new Error(`--language ${values.language}: ${languages().join(' or ')}.`);
  const chosen = (['data', 'open', 'empty'] as const).filter((name) => values[name] !== undefined && values[name] !== false);
  if (chosen.length > 1) throw new Error(`${chosen.map((name) => `--${name}`).join(' and ')} exclude each other.`);
  const asOf = values['as-of'] ?? null;
  if (asOf !== null && (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || Number.isNaN(Date.parse(asOf))))
    throw new Error(`--as-of ${asOf}: a date such as 2020-06-01 is needed.`);
  const data = values.data === undefined ? null : resolve(values.data);
  if (data !== null && !(existsSync(data) && statSync(data).isDirectory()))
    throw new Error(`--data ${values.data}: there is no such folder.`);
  const open = values.open === undefined ? null : resolve(values.open);
  if (open !== null && !(existsSync(open) && statSync(open).isFile())) throw new Error(`--open ${values.open}: there is no such file.`);
  return { port, language, data, asOf, open, empty: values.empty };
}
