/** A result to a file of the kind that its name says. */
import { extname } from 'node:path';
import type { CliTexts } from '../../locales/en/cli';
import type { Engine } from '../engine/duck';
import { Refusal } from '../refusal';
import { csvPieces } from './delimited';
import { whole, writePieces } from './file';
import { writeParquet } from './parquet';
import type { Result } from './result';
import { writeXlsx } from './xlsx';

const KINDS = ['.xlsx', '.parquet', '.csv'] as const;
type Kind = (typeof KINDS)[number];

/** Asked before anything is computed. */
export function kindOfFile(path: string, texts: CliTexts): Kind {
  const kind = KINDS.find((one) => one === extname(path).toLowerCase());
  if (kind === undefined) throw new Refusal(texts.faults.outputKind(path, KINDS.join(', ')), 2);
  return kind;
}

export async function writeResult(
  path: string,
  result: Result,
  engine: () => Promise<Engine>,
  texts: CliTexts,
  sheet: string,
): Promise<void> {
  const kind = kindOfFile(path, texts);
  await whole(path, texts, async (place) => {
    if (kind === '.csv') await writePieces(place, csvPieces(result));
    else if (kind === '.parquet') await writeParquet(await engine(), place, result);
    else await writeXlsx(place, result, { sheet, about: texts.about.sheet });
  });
}
