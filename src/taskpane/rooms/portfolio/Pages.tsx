/** Turning the pages of a long table. */
import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';

export const PAGE = 100;

export interface Turning {
  readonly from: number;
  readonly found: number;
  readonly page: number;
  readonly pages: number;
  turn(pages: number): void;
}

export function Pages({ turning }: { readonly turning: Turning }): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const { from, found, page, pages, turn } = turning;
  return (
    <div className={layout.row}>
      <Button size="small" icon={<ChevronLeftRegular />} aria-label={t.portfolio.previous} disabled={page === 0} onClick={() => turn(-1)} />
      <span className={layout.secondary} role="status">
        {t.portfolio.page(format.number(from + 1), format.number(Math.min(found, from + PAGE)), format.number(found))}
      </span>
      <Button
        size="small"
        icon={<ChevronRightRegular />}
        aria-label={t.portfolio.next}
        disabled={page === pages - 1}
        onClick={() => turn(1)}
      />
    </div>
  );
}
