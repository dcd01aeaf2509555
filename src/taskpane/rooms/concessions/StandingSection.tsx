/** Where the account stands on the tiers: volume to date and forecast side by side, how far the next tier is and what reaching it costs or earns. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { paysShares } from '../../../metrics/concessions/rebate';
import type { ConcessionView, Standing } from '../../data/concessions/view';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { chart } from '../../theme';
import { FigureTable } from './FigureTable';
import { useConcession } from './use-concession';
import type { ConcessionWords } from './words';

const useStyles = makeStyles({
  next: {
    margin: 0,
    padding: '6px 8px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
  },
  said: { margin: 0 },
  scale: { display: 'block', width: '100%', height: '26px', overflow: 'visible' },
  label: { fontSize: '11px', fill: chart.ink },
});

export function StandingSection(): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const words = t.concessions.standing;
  const { view } = useConcession();
  if (view === undefined) return null;
  const { toDate, forecast } = view;
  return (
    <section className={layout.section} aria-labelledby="standing-heading">
      <h2 id="standing-heading" className={layout.h2}>
        {words.title}
      </h2>
      {toDate === undefined && forecast === undefined ? (
        <p className={layout.secondary}>{words.unknown}</p>
      ) : (
        <>
          <Scale view={view} />
          <Figures columns={[[words.toDate, toDate] as const, [words.atForecast, forecast] as const]} />
          {toDate !== undefined && <Next standing={toDate} price={view.price} />}
          {forecast !== undefined && <InZone standing={forecast} />}
        </>
      )}
    </section>
  );
}

/** Money, in a column with cents; units of the client's own purchases while a rate on units has no price. */
function useAmounts(): {
  readonly words: ConcessionWords;
  readonly amount: (value: number) => string;
  readonly said: (value: number) => string;
} {
  const { words, view, terms } = useConcession();
  const unpriced = Number.isNaN(view?.price ?? 1) && terms !== undefined && paysShares(terms);
  return { words, amount: unpriced ? words.volume : words.cents, said: unpriced ? words.volume : words.money };
}

/** The tiers as marks, the volume to date as a bar, the forecast as a paler one. */
function Scale({ view }: { readonly view: ConcessionView }): ReactNode {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { words } = useConcession();
  const { thresholds, max, toDate, forecast } = view.curve;
  const percent = (volume: number): string => `${((100 * Math.min(volume, max)) / max).toFixed(2)}%`;
  const at = (volume: number): string => (Number.isNaN(volume) ? t.none : words.volume(volume));
  return (
    <svg className={styles.scale} role="img" aria-label={t.concessions.standing.scale(at(toDate), at(forecast))}>
      <rect y={14} width="100%" height={10} fill={chart.track} stroke={chart.outline} />
      {forecast > 0 && <rect y={14} width={percent(forecast)} height={10} fill={chart.measure} fillOpacity={0.35} />}
      {toDate > 0 && <rect y={14} width={percent(toDate)} height={10} fill={chart.measure} />}
      {thresholds.map((threshold, k) => (
        <g key={threshold}>
          <line x1={percent(threshold)} x2={percent(threshold)} y1={11} y2={26} stroke={chart.ink} strokeWidth={1.5} />
          <text className={styles.label} x={percent(threshold)} y={9} textAnchor={anchorAt(threshold, max)}>
            {format.number(k + 1)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Figures({ columns }: { readonly columns: readonly (readonly [string, Standing | undefined])[] }): ReactNode {
  const { t, format } = useTexts();
  const texts = t.concessions.standing;
  const { words, amount } = useAmounts();
  const tier = ({ tier: reached }: Standing): string => (reached === 0 ? texts.noTier : format.number(reached));
  const lines: readonly (readonly [string, (standing: Standing) => string])[] = [
    [texts.volume, ({ volume }) => words.volume(volume)],
    [texts.tier, tier],
    [texts.concession, ({ rebateNow }) => amount(rebateNow)],
    [texts.effective, ({ effectivePrice }) => words.price(effectivePrice)],
    [texts.marginal, ({ marginalPrice }) => words.price(marginalPrice)],
  ];
  const rows = lines.map(([name, value]) => [name, ...columns.map(([, standing]) => (standing === undefined ? t.none : value(standing)))]);
  return <FigureTable caption={texts.title} columns={['', ...columns.map(([name]) => name)]} rows={rows} strong={texts.concession} />;
}

/** In words: how far, and whether it costs or saves. */
function Next({ standing, price }: { readonly standing: Standing; readonly price: number }): ReactNode {
  const styles = useStyles();
  const { t, format } = useTexts();
  const texts = t.concessions.standing;
  const { words, said } = useAmounts();
  const headingId = useId();
  const { nextThreshold, distance, tier, netCost, rebateNow, rebateThen } = standing;
  if (Number.isNaN(nextThreshold)) return <p className={styles.next}>{texts.last}</p>;
  const volume = words.volume(distance);
  const costText = (): string => {
    if (Math.abs(netCost) < 0.005) return texts.free(volume, words.money(distance * price));
    if (netCost < 0) return texts.saves(volume, words.money(netCost), words.money(-netCost));
    return texts.costs(volume, words.money(netCost), words.money(distance * price));
  };
  return (
    <div className={styles.next} aria-labelledby={headingId} role="group">
      <p id={headingId} className={styles.said}>
        <strong>{texts.distance(volume, format.number(tier + 1), words.volume(nextThreshold))}</strong>
      </p>
      {!Number.isNaN(netCost) && <p className={styles.said}>{costText()}</p>}
      {rebateThen > rebateNow && <p className={styles.said}>{texts.earns(said(rebateThen - rebateNow))}</p>}
    </div>
  );
}

function InZone({ standing }: { readonly standing: Standing }): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const { words } = useConcession();
  const { inZone, volume } = standing;
  if (inZone === undefined) return null;
  return (
    <p className={styles.next}>
      {t.concessions.standing.dominated(words.volume(volume), words.volume(inZone.zone.cheaperAt), words.money(inZone.saved))}
    </p>
  );
}

/** A label at an end of the line stays within the drawing. */
function anchorAt(threshold: number, max: number): 'start' | 'middle' | 'end' {
  if (threshold > 0.92 * max) return 'end';
  return threshold < 0.04 * max ? 'start' : 'middle';
}
