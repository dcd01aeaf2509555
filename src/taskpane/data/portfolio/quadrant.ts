/**
 * Where the accounts stand in the quadrant: held by contract from left to right, attached by trust from bottom to top, both 0 to 100; the area of
 * a mark follows revenue. Also the order in which the arrow keys visit the marks.
 */
import type { RelationshipCase } from '../../../metrics/portfolio/relationship-case';
import type { AccountFigures } from '../compute';

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Mark {
  readonly account: AccountFigures;
  readonly relation: RelationshipCase;
  readonly held: number;
  readonly attached: number;
  readonly revenue: number;
  readonly x: number;
  readonly y: number;
  /** Half the width of the mark. */
  readonly size: number;
}

const SMALLEST = 3;
const LARGEST = 13;
/** Beyond as many accounts the marks shrink, so that together they cover no more. */
const ROOMY = 60;

export const xOf = (held: number, { left, right, width }: Frame): number => left + ((width - left - right) * held) / 100;
export const yOf = (attached: number, { top, bottom, height }: Frame): number =>
  height - bottom - ((height - top - bottom) * attached) / 100;

/** The largest first, so that small marks are drawn over large ones. Accounts without a case have no place. */
export function marksOf(accounts: readonly AccountFigures[], frame: Frame): Mark[] {
  const largest = Math.max(0, ...accounts.map(({ cost }) => cost?.revenue ?? 0));
  const widest = LARGEST * Math.sqrt(Math.min(1, ROOMY / Math.max(1, accounts.length)));
  const marks = accounts.flatMap((account): Mark[] => {
    const { cost, trust, relation } = account;
    if (cost === undefined || trust === undefined || relation === undefined) return [];
    const size = largest > 0 ? Math.max(SMALLEST, widest * Math.sqrt(cost.revenue / largest)) : SMALLEST;
    return [
      {
        account,
        relation,
        held: cost.held,
        attached: trust.score,
        revenue: cost.revenue,
        x: xOf(cost.held, frame),
        y: yOf(trust.score, frame),
        size,
      },
    ];
  });
  return marks.sort((a, b) => b.revenue - a.revenue);
}

export type Direction = 'right' | 'left' | 'up' | 'down' | 'first' | 'last';

/** The mark that an arrow key leads to: the next one along its axis. Every mark can be reached both ways; at the end it stays. */
export function nextMark(marks: readonly Mark[], from: Mark | undefined, direction: Direction): Mark | undefined {
  const vertical = direction === 'up' || direction === 'down';
  const along = ({ held, attached }: Mark): readonly [number, number] => (vertical ? [attached, held] : [held, attached]);
  const ordered = [...marks].sort(
    (a, b) => along(a)[0] - along(b)[0] || along(a)[1] - along(b)[1] || (a.account.id < b.account.id ? -1 : 1),
  );
  if (direction === 'first' || from === undefined) return ordered[0];
  if (direction === 'last') return ordered[ordered.length - 1];
  const step = direction === 'right' || direction === 'up' ? 1 : -1;
  const position = ordered.findIndex(({ account }) => account.id === from.account.id);
  return ordered[Math.min(ordered.length - 1, Math.max(0, position + step))];
}

/** The captive account with the largest revenue: what the picture says first. */
export const largestCaptive = (marks: readonly Mark[]): Mark | undefined => marks.find(({ relation }) => relation === 'captive');
