/** The outlay along the volume, with the price of a unit under it: a drawing that mouse and arrow keys move along, and the table behind it. */
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useRef, type ReactNode } from 'react';
import type { CurveView } from '../../data/concessions/curve';
import type { ConcessionView } from '../../data/concessions/view';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { chart } from '../../theme';
import { Behind } from './Behind';
import { CurveDrawing, CurveLegend } from './CurveDrawing';
import { useConcession } from './use-concession';
import { HEIGHT, stopText, useCurve, type CurveState } from './use-curve';

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0 },
  svg: {
    display: 'block',
    width: '100%',
    height: 'auto',
    touchAction: 'pan-y',
    cursor: 'crosshair',
    borderRadius: '2px',
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  axis: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-end',
    columnGap: '8px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  view: { minWidth: 0, maxWidth: '180px', '& select': { minWidth: 0 } },
  read: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: '10px',
    rowGap: '2px',
    margin: 0,
    padding: '6px 8px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  term: { fontSize: '11px', lineHeight: '14px', color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: { gridColumn: '1 / -1', fontSize: '12px', lineHeight: '16px', minHeight: '32px', margin: 0, color: tokens.colorNeutralForeground2 },
  better: { color: chart.constrains },
});

export function CurveSection(): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const { view } = useConcession();
  if (view === undefined) return null;
  if (Number.isNaN(view.price)) {
    return (
      <section className={`${layout.section} ${layout.rule}`} aria-labelledby="curve-heading">
        <h2 id="curve-heading" className={layout.h2}>
          {t.concessions.curve.titles.none}
        </h2>
        <p className={layout.secondary}>{t.concessions.curve.priceNeeded}</p>
      </section>
    );
  }
  return <Drawn view={view} />;
}

function Drawn({ view }: { readonly view: ConcessionView }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const texts = t.concessions.curve;
  const summaryId = useId();
  const { words } = useConcession();
  const box = useRef<HTMLDivElement | null>(null);
  const state = useCurve(view, box);
  const { curve } = view;
  const drops = curve.cliffs.some(({ drop }) => drop > 0);
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="curve-heading">
      <h2 id="curve-heading" className={layout.h2}>
        {curve.thresholds.length === 0 ? texts.titles.none : texts.titles[drops ? 'drops' : 'smooth']}
      </h2>
      <div className={styles.axis}>
        <span>
          {texts.outlay}
          {words.currency !== '' && ` (${words.currency})`}
        </span>
        <ViewSelect view={view} state={state} />
      </div>
      <div ref={box} className={styles.box}>
        <svg
          className={styles.svg}
          viewBox={`0 0 ${state.width} ${HEIGHT}`}
          role="slider"
          tabIndex={0}
          aria-label={texts.slider}
          aria-valuemin={0}
          aria-valuemax={curve.max}
          aria-valuenow={state.shown.volume}
          aria-valuetext={state.text}
          aria-describedby={summaryId}
          onPointerMove={state.onPointerMove}
          onPointerDown={state.onPointerDown}
          onPointerLeave={state.onPointerLeave}
          onKeyDown={state.onKeyDown}
        >
          <CurveDrawing state={state} view={view} />
        </svg>
      </div>
      <ReadOut state={state} />
      <CurveLegend state={state} view={view} />
      <p id={summaryId} className={layout.unseen}>
        <Summary view={view} /> {texts.help}
      </p>
      <Behind
        caption={texts.tableCaption}
        columns={[texts.columns.volume, texts.columns.concession, texts.columns.outlay, texts.columns.effective]}
        rows={curve.segments.flatMap(({ from, to, rebateFrom, rebateTo, outlayFrom, outlayTo, effectiveFrom, effectiveTo }, k) => {
          const start = [words.volume(from), words.cents(rebateFrom), words.cents(outlayFrom), words.price(effectiveFrom)];
          const end = [
            k < curve.segments.length - 1 ? texts.below(words.volume(to)) : words.volume(to),
            words.cents(rebateTo),
            words.cents(outlayTo),
            words.price(effectiveTo),
          ];
          return [start, end];
        })}
      />
    </section>
  );
}

function ViewSelect({ view, state }: { readonly view: ConcessionView; readonly state: CurveState }): ReactNode {
  const styles = useStyles();
  const { t, format } = useTexts();
  const texts = t.concessions.curve;
  const { thresholds, forecast } = view.curve;
  return (
    <Select
      className={styles.view}
      size="small"
      aria-label={texts.view}
      value={String(state.view)}
      onChange={(_event, { value }) => state.show(value === 'whole' || value === 'forecast' ? value : (Number(value) satisfies CurveView))}
    >
      <option value="whole">{texts.whole}</option>
      {thresholds.map((threshold, k) => (
        <option key={threshold} value={k + 1}>
          {texts.around(format.number(k + 1))}
        </option>
      ))}
      {forecast > 0 && <option value="forecast">{texts.aroundForecast}</option>}
    </Select>
  );
}

/** What stands at the cursor. Screen readers hear it as the slider's value. */
function ReadOut({ state }: { readonly state: CurveState }): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const texts = t.concessions.curve;
  const { words } = useConcession();
  const { shown, stop } = state;
  const figures: readonly (readonly [string, string])[] = [
    [texts.volume, words.volume(round(shown.volume))],
    [texts.outlay, words.money(shown.outlay)],
    [texts.columns.concession, words.money(shown.rebateNow)],
    [texts.effective, words.price(shown.effectivePrice)],
    [texts.nextUnit, words.price(shown.marginalPrice)],
  ];
  return (
    <dl className={styles.read} aria-hidden>
      {figures.map(([name, text]) => (
        <div key={name}>
          <dt className={styles.term}>{name}</dt>
          <dd className={styles.value}>{text}</dd>
        </div>
      ))}
      <div className={styles.note}>
        {stop !== undefined && `${stopText(stop, texts.marks, texts.marks.threshold)}. `}
        {shown.inZone !== undefined && (
          <span className={styles.better}>
            {texts.betterSentence(words.volume(shown.inZone.zone.cheaperAt), words.money(shown.inZone.saved))}
          </span>
        )}
        {stop === undefined && shown.inZone === undefined && texts.hint}
      </div>
    </dl>
  );
}

const round = (volume: number): number => Number(volume.toPrecision(6));

/** The drawing in words. */
function Summary({ view }: { readonly view: ConcessionView }): ReactNode {
  const { t, format } = useTexts();
  const texts = t.concessions.curve;
  const { words } = useConcession();
  const { cliffs, zones } = view.curve;
  const drops = cliffs.filter(({ drop }) => drop > 0).map(({ volume, drop }) => texts.drop(words.volume(volume), words.money(drop)));
  const dominated = zones.map(({ from, to }) => texts.zone(words.volume(from), words.volume(to)));
  return texts.summary(
    drops.length === 0 ? texts.noDrop : texts.drops(format.list(drops)),
    dominated.length === 0 ? texts.noZone : texts.zones(format.list(dominated)),
  );
}
