// No text freezes the runtime: whatever a cell, a file or a name holds, twice as much of it is twice the work for every
// pattern in src/. Work is counted, not timed (steps.ts), on texts made of the pattern's own pieces.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenPatterns } from './sources';
import { Pattern, worstGrowth } from './steps';

/** Twice the text is twice the work, and some for the ends; the square would be four times. */
const LINEAR = 2.3;

const written = writtenPatterns();

describe('every pattern of the sources', () => {
  it.each(written)('$place /$source/$flags grows with its text', ({ source, flags }) => {
    const { text, ratio } = worstGrowth(new Pattern(source, flags));
    expect(ratio, `worst on ${JSON.stringify(text)}`).toBeLessThan(LINEAR);
  });
});

describe('the count of steps', () => {
  it.each([
    [String.raw`^(\d+\.?\d*|\.\d+)$`, ''],
    [String.raw`[' ]+$`, ''],
    [String.raw`^\s+|\s+$`, 'g'],
    [String.raw`\[[^\]]*\]`, 'g'],
    [String.raw`\[@\[([^\]]+)\]`, 'g'],
    [String.raw`'(?:[^']|'')+'!`, 'g'],
    [String.raw`[\p{L}_][\p{L}\p{N}_.]*!`, 'giu'],
    [String.raw`_xldudf_NAME_([A-Z0-9_]+)(?=\s*\()`, 'gi'],
    [String.raw`(\w+\s?)*:`, ''],
    [String.raw`^(a+)+$`, ''],
    [String.raw`^(a|a)*b`, ''],
    [String.raw`<a>[\s\S]*?</a>`, 'g'],
    [String.raw`(?<=a*)b`, 'g'],
  ])('tells /%s/%s from those that grow with their text', (source, flags) => {
    expect(worstGrowth(new Pattern(source, flags)).ratio).toBeGreaterThan(LINEAR);
  });

  it('finds what the engine finds', () => {
    const unique = [...new Map(written.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
    for (const { source, flags } of unique) {
      const pattern = new Pattern(source, flags);
      const { starts, repeated } = pattern.pieces();
      const engine = new RegExp(source, `${flags.replace(/[gy]/g, '')}g`);
      const piece = fc.constantFrom(...starts, ...repeated);
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 6 }), (parts) => {
          const text = parts.join('');
          expect([source, text, pattern.count(text, Infinity).found]).toEqual([source, text, [...text.matchAll(engine)].length]);
        }),
        { numRuns: 20 },
      );
    }
  });
});
