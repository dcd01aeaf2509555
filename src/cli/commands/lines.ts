/** Lines of the protocol on a stream, and their faults in words. */
import { createInterface } from 'node:readline';
import { checkHandshake, LineReader, ProtocolMismatch, UnreadLine, type Line } from '../../batch/protocol';
import { Refusal } from '../refusal';
import type { Context } from './context';

/** Every line up to the end; a stream that is cut off, or speaks another version, is refused. */
export async function* linesOf({ streams, texts }: Pick<Context, 'streams' | 'texts'>): AsyncGenerator<Line> {
  const reader = new LineReader();
  let first = true;
  try {
    for await (const text of createInterface({ input: streams.input, crlfDelay: Infinity })) {
      if (first) checkHandshake(text);
      else {
        const line = reader.read(text);
        if (line.kind === 'end') return;
        yield line;
      }
      first = false;
    }
    if (first) checkHandshake('');
    throw new UnreadLine(reader.lines, 'end');
  } catch (error) {
    if (error instanceof ProtocolMismatch) throw new Refusal(texts.faults.kernelVersion(error.theirs, error.ours), 5);
    if (error instanceof UnreadLine) throw new Refusal(texts.faults.kernelLine(error.line, error.said), 5);
    throw error;
  }
}
