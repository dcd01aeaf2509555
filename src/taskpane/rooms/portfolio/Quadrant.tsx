/** The quadrant: held by contract from left to right, attached by trust upwards, a mark for each account. Arrow keys go from mark to mark. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { PortfolioFigures } from '../../data/compute';
import { xOf, yOf, type Frame, type Mark } from '../../data/portfolio/quadrant';
import { useLayout } from '../../parts/layout';
import { CaseSign, Shape } from '../../parts/shapes';
import { useNavigate } from '../../state/navigation';
import { useTexts } from '../../state/texts';
import { chart } from '../../theme';
import { useQuadrant } from './use-quadrant';

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0 },
  svg: { display: 'block', width: '100%', height: 'auto', overflow: 'visible' },
  label: { fontSize: '11px', fill: chart.ink },
  region: { fontSize: '12px', fontWeight: tokens.fontWeightSemibold, fill: chart.edge },
  mark: {
    cursor: 'pointer',
    outlineStyle: 'none',
    '& [data-ring]': { visibility: 'hidden' },
    ':focus-visible [data-ring]': { visibility: 'visible' },
    ':hover [data-ring]': { visibility: 'visible' },
  },
  detail: { minHeight: '36px', display: 'flex', alignItems: 'flex-start', columnGap: '6px', fontSize: '12px', lineHeight: '18px' },
  sign: { display: 'flex', paddingTop: '3px' },
});

export function Quadrant({ figures }: { readonly figures: PortfolioFigures }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const textId = useId();
  const { t, format } = useTexts();
  const { openAccount } = useNavigate();
  const { box, frame, marks, active, shown, summary, point, focus, onKeyDown } = useQuadrant(figures);
  const describe = ({ account, held, attached, relation, revenue }: Mark): string =>
    t.portfolio.point(account.name, format.number(held), format.number(attached), t.cases[relation], format.money(revenue));
  return (
    <>
      <div ref={box} className={styles.box}>
        <svg
          className={styles.svg}
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          role="group"
          aria-labelledby="quadrant-heading"
          aria-describedby={textId}
          onKeyDown={onKeyDown}
        >
          <Axes frame={frame} figures={figures} />
          {marks.map((mark) => (
            <g
              key={mark.account.id}
              role="button"
              tabIndex={mark === active ? 0 : -1}
              aria-label={describe(mark)}
              data-account={mark.account.id}
              className={styles.mark}
              transform={`translate(${mark.x.toFixed(1)} ${mark.y.toFixed(1)})`}
              onClick={() => openAccount(mark.account.id)}
              onFocus={() => focus(mark)}
              onMouseEnter={() => point(mark)}
              onMouseLeave={() => point(undefined)}
            >
              <Shape relation={mark.relation} size={mark.size} />
              <circle data-ring r={mark.size + 4} fill="none" stroke={chart.edge} strokeWidth={2} />
            </g>
          ))}
        </svg>
      </div>
      <div className={styles.detail} aria-hidden>
        {shown === undefined ? (
          <span className={layout.secondary}>{t.portfolio.pointHint}</span>
        ) : (
          <>
            <span className={styles.sign}>
              <CaseSign relation={shown.relation} />
            </span>
            <span>{describe(shown)}</span>
          </>
        )}
      </div>
      <p id={textId} className={layout.unseen}>
        {summary} {t.portfolio.quadrantHelp}
      </p>
      <p className={layout.secondary}>
        {t.portfolio.sizes} {t.portfolio.hollow(format.percent(figures.portfolio.settings.values.case_min_coverage))}{' '}
        {figures.totals.unreadable > 0 && t.portfolio.notDrawn(figures.totals.unreadable, format.number(figures.totals.unreadable))}
      </p>
    </>
  );
}

/** Frame, thresholds, names of the regions and of the axes. Thresholds are the general ones; a segment may have its own. */
/** Labels at the ends of the axis stay within the drawing. */
const ENDS: ReadonlyMap<number, 'start' | 'end'> = new Map([
  [0, 'start'],
  [100, 'end'],
]);

function Axes({ frame, figures }: { readonly frame: Frame; readonly figures: PortfolioFigures }): ReactNode {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { held_threshold: held, attached_threshold: attached } = figures.portfolio.settings.values;
  const [left, right, top, bottom] = [xOf(0, frame), xOf(100, frame), yOf(100, frame), yOf(0, frame)];
  const [x, y] = [xOf(held, frame), yOf(attached, frame)];
  return (
    <g aria-hidden>
      <rect x={left} y={top} width={right - left} height={bottom - top} fill="none" stroke={chart.frame} />
      <line x1={x} x2={x} y1={top} y2={bottom} stroke={chart.edge} strokeDasharray="3 3" />
      <line x1={left} x2={right} y1={y} y2={y} stroke={chart.edge} strokeDasharray="3 3" />
      <text className={styles.region} x={left + 6} y={top + 16}>
        {t.caseTitles.loyal}
      </text>
      <text className={styles.region} x={right - 6} y={top + 16} textAnchor="end">
        {t.caseTitles.partner}
      </text>
      <text className={styles.region} x={left + 6} y={bottom - 8}>
        {t.caseTitles.at_risk}
      </text>
      <text className={styles.region} x={right - 6} y={bottom - 8} textAnchor="end">
        {t.caseTitles.captive}
      </text>
      {[0, held, 100].map((value) => (
        <text key={value} className={styles.label} x={xOf(value, frame)} y={bottom + 14} textAnchor={ENDS.get(value) ?? 'middle'}>
          {format.number(value)}
        </text>
      ))}
      {[0, attached, 100].map((value) => (
        <text key={value} className={styles.label} x={left - 4} y={yOf(value, frame) + 4} textAnchor="end">
          {format.number(value)}
        </text>
      ))}
      <text className={styles.label} x={right} y={frame.height - 6} textAnchor="end">
        {t.portfolio.held} →
      </text>
      <text className={styles.label} x={0} y={12}>
        ↑ {t.portfolio.attached}
      </text>
    </g>
  );
}
