/** The quadrant's marks and the one that the keyboard or the pointer is on. */
import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { PortfolioFigures } from '../../data/compute';
import { largestCaptive, marksOf, nextMark, type Direction, type Frame, type Mark } from '../../data/portfolio/quadrant';
import { relationshipCases } from '../../../metrics/portfolio/relationship-case';
import { useWidth } from '../../parts/use-width';
import { useAccount, useNavigate } from '../../state/navigation';
import { useAccountsQuery } from '../../state/room-memory';
import { useTexts } from '../../state/texts';

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

export interface QuadrantState {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly frame: Frame;
  readonly marks: readonly Mark[];
  /** Where Tab leads to, and what the line under the picture tells. */
  readonly active: Mark | undefined;
  readonly shown: Mark | undefined;
  readonly summary: string;
  point(mark: Mark | undefined): void;
  focus(mark: Mark): void;
  onKeyDown(event: KeyboardEvent): void;
}

export function useQuadrant(figures: PortfolioFigures): QuadrantState {
  const { t, format } = useTexts();
  const account = useAccount();
  const { openAccount } = useNavigate();
  const [query] = useAccountsQuery();
  const box = useRef<HTMLDivElement | null>(null);
  const width = useWidth(box);
  const [focused, setFocused] = useState('');
  const [pointed, point] = useState<Mark | undefined>(undefined);
  const frame = useMemo(
    (): Frame => ({ width, height: Math.round(Math.min(340, width * 0.86)), left: 28, right: 14, top: 24, bottom: 34 }),
    [width],
  );
  const marks = useMemo(() => marksOf(figures.accounts, frame), [figures, frame]);
  const visible = query.relation === null ? marks : marks.filter(({ relation }) => relation === query.relation);
  const active = visible.find((mark) => mark.account.id === focused) ?? visible.find((mark) => mark.account.id === account) ?? visible[0];

  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.key === 'Enter' || event.key === ' ') && active !== undefined) {
      event.preventDefault();
      openAccount(active.account.id);
      return;
    }
    const direction = KEYS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = nextMark(visible, active, direction);
    if (next === undefined) return;
    setFocused(next.account.id);
    point(undefined);
    box.current?.querySelector<SVGElement>(`[data-account="${CSS.escape(next.account.id)}"]`)?.focus();
  };

  const { totals } = figures;
  const parts = relationshipCases
    .filter((relation) => totals.cases[relation].count > 0)
    .map((relation) =>
      t.portfolio.quadrantPart(totals.cases[relation].count, format.number(totals.cases[relation].count), t.cases[relation]),
    );
  const captive = largestCaptive(marks);
  const summary = t.portfolio.quadrantText(
    t.lives.counts.active(totals.accounts, format.number(totals.accounts)),
    format.list(parts),
    captive === undefined ? '' : t.portfolio.quadrantLargest(captive.account.name, format.money(captive.revenue)),
  );
  return {
    box,
    frame,
    marks: visible,
    active,
    shown: pointed ?? visible.find((mark) => mark.account.id === focused),
    summary,
    point,
    focus: (mark) => setFocused(mark.account.id),
    onKeyDown,
  };
}
