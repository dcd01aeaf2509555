/** The same scheme for the same client, given upfront on a promise or retroactively on what is really consumed. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { UpfrontComparison } from '../../../metrics/concessions/upfront';
import { Hatch } from '../../parts/Hatch';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { chart } from '../../theme';
import { FigureSlider } from './FigureSlider';
import { Figure } from './SchemeSection';
import { useConcession } from './use-concession';

const BAR = 12;

const useStyles = makeStyles({
  promised: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '12px' },
  bars: { display: 'flex', flexDirection: 'column', rowGap: '6px', margin: 0 },
  entry: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'baseline', columnGap: '8px' },
  amount: { margin: 0, whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  svg: { display: 'block', width: '100%', height: `${BAR}px` },
  net: { gridColumn: '1 / -1', margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

export function UpfrontSection(): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const texts = t.concessions.upfront;
  const { view } = useConcession();
  if (view === undefined) return null;
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="upfront-heading">
      <h2 id="upfront-heading" className={layout.h2}>
        {texts.title}
      </h2>
      <div className={styles.promised}>
        <Figure name="promised" placeholder={view.promised} />
      </div>
      {view.upfront === undefined ? (
        <p className={layout.secondary}>{texts.needed}</p>
      ) : (
        <>
          <FigureSlider name="actual" label={texts.slider} value={view.actual} max={view.curve.max} />
          <Compared compared={view.upfront} />
        </>
      )}
    </section>
  );
}

function Compared({ compared }: { readonly compared: UpfrontComparison }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const hatch = useId();
  const { t } = useTexts();
  const texts = t.concessions.upfront;
  const { words } = useConcession();
  const { costUpfront, costRetroactive, difference, netPriceUpfront, netPriceRetroactive } = compared;
  const most = Math.max(costUpfront, costRetroactive);
  const width = (cost: number): string => `${most > 0 ? ((100 * cost) / most).toFixed(2) : '0'}%`;
  const rows = [
    [texts.upfront, costUpfront, netPriceUpfront, `url(#${hatch})`],
    [texts.retro, costRetroactive, netPriceRetroactive, chart.helps],
  ] as const;
  return (
    <>
      <dl className={styles.bars}>
        {rows.map(([name, cost, net, fill]) => (
          <div key={name} className={styles.entry}>
            <dt>{name}</dt>
            <dd className={styles.amount}>{words.money(cost)}</dd>
            <dd className={styles.net}>
              <svg className={styles.svg} aria-hidden focusable="false">
                {fill !== chart.helps && (
                  <defs>
                    <Hatch id={hatch} />
                  </defs>
                )}
                <rect width="100%" height={BAR} fill={chart.track} stroke={chart.outline} />
                <rect width={width(cost)} height={BAR} fill={fill} />
              </svg>
              {texts.net(words.price(net))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={layout.text} role="status">
        {Math.abs(difference) < 0.005 ? texts.same : texts[difference > 0 ? 'dearer' : 'cheaper'](words.money(Math.abs(difference)))}
      </p>
    </>
  );
}
