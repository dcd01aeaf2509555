/**
 * The eight components as one bar: what helps the client plain, what constrains it hatched and in the other colour. Within benefits lost, the pull
 * of retroactive concessions is the constraint.
 */
import { makeStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { switchCostComponents } from '../../../metrics/switching-cost/facets';
import type { SwitchCost } from '../../../metrics/switching-cost/switch-cost';
import { Hatch } from '../../parts/Hatch';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { chart } from '../../theme';

const HEIGHT = 18;

const useStyles = makeStyles({
  svg: { display: 'block', width: '100%', height: `${HEIGHT}px` },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', fontSize: '12px', lineHeight: '16px' },
  entry: { display: 'inline-flex', alignItems: 'center', columnGap: '5px' },
});

interface Segment {
  readonly key: string;
  readonly from: number;
  readonly width: number;
  readonly constrains: boolean;
}

/** Segments as shares of the amount: the helping ones first, then the constraining ones. */
export function segmentsOf({ components, suction, amount }: Pick<SwitchCost, 'components' | 'suction' | 'amount'>): Segment[] {
  const helps: [string, number][] = switchCostComponents
    .filter((name) => name !== 'monetary_loss')
    .map((name) => [name, name === 'benefit_loss' ? Math.max(0, components.benefit_loss - suction) : components[name]]);
  const constrains: [string, number][] = [
    ['suction', suction],
    ['monetary_loss', components.monetary_loss],
  ];
  let from = 0;
  return [...helps.map((entry) => [...entry, false] as const), ...constrains.map((entry) => [...entry, true] as const)].flatMap(
    ([key, value, constrained]) => {
      if (!(value > 0)) return [];
      const segment = { key, from, width: value / amount, constrains: constrained };
      from += segment.width;
      return [segment];
    },
  );
}

export function ComponentsBar({ cost }: { readonly cost: SwitchCost }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const hatch = useId();
  const { t, format } = useTexts();
  const parts = switchCostComponents
    .filter((name) => cost.components[name] > 0)
    .map((name) => `${t.components[name]} ${format.money(cost.components[name])}`);
  const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
  return (
    <div className={layout.section}>
      <svg className={styles.svg} role="img" aria-label={t.account.componentsBar(format.list(parts))}>
        <defs>
          <Hatch id={hatch} />
        </defs>
        {segmentsOf(cost).map(({ key, from, width, constrains }) => (
          <rect
            key={key}
            x={percent(from)}
            width={percent(width)}
            height={HEIGHT}
            fill={constrains ? `url(#${hatch})` : chart.helps}
            stroke={chart.ground}
            strokeWidth={1}
          />
        ))}
      </svg>
      <div className={styles.legend}>
        <span className={styles.entry}>
          <svg width={12} height={12} aria-hidden focusable="false">
            <rect width={12} height={12} fill={chart.helps} />
          </svg>
          {t.account.helps}
        </span>
        <span className={styles.entry}>
          <svg width={12} height={12} aria-hidden focusable="false">
            <rect width={12} height={12} fill={`url(#${hatch})`} />
          </svg>
          {t.account.constrains}
        </span>
        {!Number.isNaN(cost.negativeShare) && <span>{t.account.negativeShare(format.percent(cost.negativeShare))}</span>}
      </div>
    </div>
  );
}
