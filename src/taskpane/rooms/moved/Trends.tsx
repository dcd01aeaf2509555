/** How the key figures ran over the snapshots, of an account or summed over the clients. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FigureName, Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { tableDeclarations } from '../../../tables/declarations/index';
import { trendOf, type TrendPoint } from '../../data/moved/trend';
import { useLayout } from '../../parts/layout';
import { Sparkline } from '../../parts/Sparkline';
import { useTexts } from '../../state/texts';
import { shownFigure } from '../../data/moved/figure';

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 72px minmax(56px, auto)', columnGap: '8px', alignItems: 'center' },
  value: { textAlign: 'right' },
});

const ofAccount: readonly FigureName[] = [
  'revenue',
  'index_low',
  'switching_cost',
  'trust_score',
  'renewal_risk',
  'loss_cost',
  'loss_x_risk',
];
/** Those that add up. */
const ofPortfolio: readonly FigureName[] = ['revenue', 'margin', 'switching_cost', 'loss_cost', 'loss_x_risk'];

export function Trends({ snapshots, account }: { readonly snapshots: Snapshots; readonly account: string }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language, format } = useTexts();
  const figures = (account === '' ? ofPortfolio : ofAccount).map(
    (figure) => [figure, trendOf(snapshots, figure, account === '' ? undefined : account)] as const,
  );
  const known = (points: readonly TrendPoint[]): TrendPoint[] => points.filter(({ value }) => !Number.isNaN(value));
  const shown = figures.filter(([, points]) => known(points).length > 1);
  if (shown.length === 0) return null;
  return (
    <>
      <h3 className={layout.h3}>{t.moved.trend}</h3>
      <ul className={layout.list} aria-label={t.moved.trend}>
        {shown.map(([figure, points]) => {
          const title = tableDeclarations.snapshots.columns.find(({ name }) => name === figure)!.titles[language];
          const value = (one: number): string => shownFigure(figure, one, format);
          const text = t.moved.trendText(
            title,
            known(points)
              .map((one) => t.moved.trendPoint(format.date(one.asOf), value(one.value)))
              .join(', '),
          );
          return (
            <li key={figure} className={styles.item}>
              <span>{title}</span>
              <Sparkline points={points} text={text} />
              <span className={styles.value}>{value(points.at(-1)!.value)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
