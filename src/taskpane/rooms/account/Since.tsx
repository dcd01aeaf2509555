/** Under a key figure of the account: its change since the last snapshot, how it ran over all of them, and the way to what moved it. */
import type { ReactNode } from 'react';
import type { FigureName } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { tableDeclarations } from '../../../tables/declarations/index';
import { ifReadable } from '../../../metrics/metric';
import { shownFigure, signedFigure } from '../../data/moved/figure';
import { keptSnapshots } from '../../data/moved/kept';
import { sinceSnapshot } from '../../data/moved/since';
import { useLayout } from '../../parts/layout';
import { Sparkline } from '../../parts/Sparkline';
import { useData } from '../../state/data';
import { useNavigate } from '../../state/navigation';
import { useTexts } from '../../state/texts';

interface Props {
  readonly account: string;
  readonly figure: FigureName;
  /** What it is now; NaN where it isn't known. */
  readonly value: number;
}

export function Since({ account, figure, value }: Props): ReactNode {
  const layout = useLayout();
  const { t, language, format } = useTexts();
  const { loaded, figures } = useData();
  const { openMoved } = useNavigate();
  // A snapshot that can't be read is reported in the room of what moved.
  const kept = loaded === null ? undefined : ifReadable(() => keptSnapshots(loaded));
  if (kept === undefined || figures === null) return null;
  const since = sinceSnapshot(kept, { account, figure, value, asOf: figures.asOf, currency: figures.currency });
  if (since === undefined) return null;
  const date = format.date(since.asOf);
  const written = signedFigure(figure, value - since.before, format);
  const title = tableDeclarations.snapshots.columns.find(({ name }) => name === figure)!.titles[language];
  const points = since.points.filter((point) => !Number.isNaN(point.value));
  const text = t.moved.trendText(
    title,
    points.map((point) => t.moved.trendPoint(format.date(point.asOf), shownFigure(figure, point.value, format))).join(', '),
  );
  return (
    <div className={layout.between}>
      <button type="button" className={layout.link} title={t.moved.why} onClick={() => openMoved(account, since.name)}>
        <span className={layout.secondary}>{written === '' ? t.moved.sinceSame(date) : t.moved.since(written, date)}</span>
      </button>
      <Sparkline points={since.points} text={text} />
    </div>
  );
}
