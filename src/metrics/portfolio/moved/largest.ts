/**
 * The moves to tell first: of the figures that stand for themselves (what follows from them is left out) the lines that are the largest share of their
 * figure, with changes of rank and of case. Ready for a page.
 */
import type { Line, LineFigure } from './account-lines';
import { caseLines } from './case';
import type { Moved } from './moved';
import { rankRises, rankShifts, ranksIn } from './rank';
import type { Sentences } from './sentences';

export interface Told {
  readonly account: string;
  readonly name: string;
  readonly figure: LineFigure;
  readonly change: number;
  readonly sentence: string;
}

const MOST = 10;
/** Of cases and of ranks each. */
const FEW = 3;
const FIGURES: readonly LineFigure[] = ['revenue', 'switching_cost', 'trust_score', 'renewal_risk', 'loss_x_risk'];

/** Of some accounts; of the portfolio when left out. */
export function largestMoves(moved: Moved, sentences: Sentences, ids?: ReadonlySet<string>, most = MOST): Told[] {
  const asked = moved.accounts.filter(({ id }) => ids?.has(id) ?? false);
  const sources = ids === undefined ? [{ figures: moved.totalFigures, lines: moved.totalLines }] : asked;
  const weighed = sources.flatMap(({ figures, lines }) =>
    FIGURES.flatMap((figure) => {
      const ends = figures.find((one) => one.figure === figure);
      const size = Math.max(Math.abs(ends?.from ?? 0) || 0, Math.abs(ends?.to ?? 0) || 0);
      return lines
        .filter((line) => line.figure === figure && (figure === 'revenue' || (line.driver !== 'left' && line.driver !== 'entered')))
        .map((line) => ({ line, weight: size > 0 ? Math.abs(line.change || line.before) / size : 0 }));
    }),
  );
  const cases = caseLines(moved, ids).map((line): Told => told(line, sentences.ofCase(line)));
  const largest = weighed
    .sort((a, b) => b.weight - a.weight)
    .map(({ line }) => told(line, sentences.of(line)))
    .filter(({ sentence }) => sentence !== '');
  return [...cases.slice(0, FEW), ...rankMoves(moved, sentences, asked, ids).slice(0, FEW), ...largest].slice(0, most);
}

const told = ({ account, name, figure, change }: Line, sentence: string): Told => ({ account, name, figure, change, sentence });

function rankMoves(
  moved: Moved,
  sentences: Sentences,
  asked: readonly { id: string; name: string }[],
  ids: ReadonlySet<string> | undefined,
): Told[] {
  if (ids !== undefined)
    return asked.flatMap(({ id, name }): Told[] => {
      const [before, after] = ranksIn(moved, id);
      return before === after || Number.isNaN(before) || Number.isNaN(after)
        ? []
        : [{ account: id, name, figure: 'rank', change: after - before, sentence: sentences.ofRank(before, after) }];
    });
  const shifts = rankShifts(moved).map(
    ({ count, gone, name }): Told => ({
      account: '',
      name,
      figure: 'rank',
      change: gone ? -count : count,
      sentence: sentences.ofRanks(count, name, gone),
    }),
  );
  const rises = (['model', 'settings'] as const).flatMap((cause): Told[] => {
    const count = rankRises(moved, cause);
    return count === 0 ? [] : [{ account: '', name: '', figure: 'rank', change: -count, sentence: sentences.ofRises(count, cause) }];
  });
  return [...shifts, ...rises];
}
