/** A file that is there whole or not at all: written beside its place under another name, then renamed. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { basename, dirname, join } from 'node:path';
import type { CliTexts } from '../../locales/en/cli';
import { Refusal } from '../refusal';

/** Files begun and not yet there: removed where the process is stopped. */
const begun = new Set<string>();

/** Removes what is half-written. */
export const forgetBegun = (): Promise<unknown> => Promise.all([...begun].map((path) => rm(path, { force: true })));

/** Calls `write` with a place of its own; what it leaves there becomes the file. Nothing is left of what fails. */
export async function whole(path: string, texts: CliTexts, write: (place: string) => Promise<void>): Promise<void> {
  const place = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  begun.add(place);
  try {
    await write(place);
    await rename(place, path);
  } catch (error) {
    await rm(place, { force: true });
    throw notWritten(error, path, texts);
  } finally {
    begun.delete(place);
  }
}

function notWritten(error: unknown, path: string, texts: CliTexts): unknown {
  if (error instanceof Refusal) return error;
  const said = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || /no space left|disk is full/i.test(said)) return new Refusal(texts.faults.diskFull(path), 4);
  if (code !== '' || /IO Error|Cannot open file/i.test(said)) return new Refusal(texts.faults.notWritten(path, said.split('\n')[0]!), 4);
  return error;
}

/** Writes pieces of text as fast as the disk takes them; an error of the disk rejects. */
export async function writePieces(
  place: string,
  pieces: AsyncIterable<string> | Iterable<string>,
  open = (path: string): WriteStream => createWriteStream(path),
): Promise<void> {
  const stream = open(place);
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => undefined);
  for await (const piece of pieces)
    if (!stream.write(piece)) await Promise.race([failed, new Promise<void>((resolve) => stream.once('drain', () => resolve()))]);
  stream.end();
  // What the disk refuses last is known only when the file is closed.
  await finished(stream);
}
