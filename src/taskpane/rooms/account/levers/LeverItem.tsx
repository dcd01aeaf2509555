/** One lever: tick it to try it; its bar is what it would add to the index or to trust, plain when it helps the client, hatched when it constrains it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { stepText, unknownText } from '../../../../functions/levers/lever-text';
import { localeOf } from '../../../../locales/languages';
import { aboutLever } from '../../../../metrics/levers/lever';
import type { Lever } from '../../../../metrics/levers/levers';
import { tableDeclarations } from '../../../../tables/declarations/index';
import { tableOf } from '../../../data/load';
import { Hatch } from '../../../parts/Hatch';
import { useLayout } from '../../../parts/layout';
import { RowLinks } from '../../../parts/RowLinks';
import { useData } from '../../../state/data';
import { useTexts } from '../../../state/texts';
import { chart } from '../../../theme';

const BAR = { width: 64, height: 10 };

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '4px',
    alignItems: 'start',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  box: { width: '14px', height: '14px', margin: '6px 0 0 1px', accentColor: tokens.colorCompoundBrandBackground },
  details: { minWidth: 0, '&[open] > summary > [data-chevron]': { transform: 'rotate(90deg)' } },
  summary: {
    display: 'grid',
    gridTemplateColumns: `12px minmax(0, 1fr) ${BAR.width}px 42px`,
    columnGap: '5px',
    alignItems: 'center',
    padding: '4px 0',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
  },
  chevron: { color: tokens.colorNeutralForeground3 },
  muted: { color: tokens.colorNeutralForeground2 },
  gain: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold },
  unknown: { gridColumn: '3 / 5', textAlign: 'right', color: tokens.colorNeutralForeground2, fontSize: '12px' },
  body: { margin: '0 0 8px 17px', display: 'flex', flexDirection: 'column', rowGap: '4px', overflowWrap: 'anywhere' },
  term: { color: tokens.colorNeutralForeground2 },
  sign: { display: 'inline-flex', alignItems: 'center', columnGap: '5px' },
  small: { fontSize: '12px', lineHeight: '16px' },
  rows: { display: 'flex', flexWrap: 'wrap', columnGap: '6px' },
});

interface Props {
  readonly lever: Lever;
  /** The largest gain among the levers of its kind: a full bar. */
  readonly largest: number;
  readonly ticked: boolean;
  readonly onTick: () => void;
}

export function LeverItem({ lever, largest, ticked, onTick }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language, format } = useTexts();
  const words = localeOf(language).levers;
  const { name, changes, muted } = lever;
  // What changes no cell can't be tried.
  const canTry = changes !== undefined && changes.length > 0;
  const gained = gainOf(lever);
  const gain = gained === undefined ? undefined : signed(gained, format.number(gained, 1));
  return (
    <li className={styles.item}>
      {canTry ? (
        <input type="checkbox" className={styles.box} checked={ticked} onChange={onTick} aria-label={t.levers.tryIt(words.names[name])} />
      ) : (
        <span />
      )}
      <details className={styles.details}>
        <summary className={mergeClasses(styles.summary, layout.summary)}>
          <span aria-hidden data-chevron className={styles.chevron}>
            ›
          </span>
          <span className={mergeClasses(muted !== undefined && styles.muted)}>
            {words.names[name]}
            {muted !== undefined && <span className={layout.secondary}> · {t.levers.muted[muted]}</span>}
          </span>
          {gain === undefined ? (
            <span className={styles.unknown}>{t.levers.notTried}</span>
          ) : (
            <>
              <GainBar lever={lever} share={largest === 0 ? 0 : Math.max(0, gained!) / largest} />
              <span className={styles.gain} title={t.levers.gained[aboutLever[name].kind](gained!, gain)}>
                <span className={layout.unseen}>{words.signs[aboutLever[name].sign]}, </span>
                {gain}
              </span>
            </>
          )}
        </summary>
        <LeverBody lever={lever} />
      </details>
    </li>
  );
}

/** What it is ranked among its kind for: points of the index, or of trust. Undefined when it can't be tried. */
export const gainOf = ({ name, change }: Lever): number | undefined =>
  aboutLever[name].kind === 'trust' ? change?.attached : change?.index;

/** A plus where something is added; nothing is added to nothing. */
export const signed = (value: number, text: string): string => (value > 0 && /[1-9]/.test(text) ? `+${text}` : text);

function GainBar({ lever, share }: { readonly lever: Lever; readonly share: number }): ReactNode {
  const hatch = useId();
  const constrains = aboutLever[lever.name].sign === 'constraint';
  return (
    <svg width={BAR.width} height={BAR.height} aria-hidden focusable="false">
      {constrains && (
        <defs>
          <Hatch id={hatch} />
        </defs>
      )}
      <rect width={BAR.width} height={BAR.height} fill={chart.track} stroke={chart.outline} />
      <rect
        width={share * BAR.width}
        height={BAR.height}
        fill={constrains ? `url(#${hatch})` : chart.helps}
        fillOpacity={lever.muted === undefined ? 1 : 0.45}
      />
    </svg>
  );
}

function LeverBody({ lever }: { readonly lever: Lever }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language, format } = useTexts();
  const words = localeOf(language).levers;
  const texts = t.levers.details;
  const { name, change, muted, unknown } = lever;
  const { sign } = aboutLever[name];
  const hatch = useId();
  const effects =
    change === undefined
      ? []
      : [
          ...(Math.abs(change.amount) >= 0.5 ? [texts.amount(signed(change.amount, format.money(change.amount)))] : []),
          ...(Math.abs(change.held) >= 0.05 ? [texts.held(signed(change.held, format.number(change.held, 1)))] : []),
          ...(Math.abs(change.attached) >= 0.05 ? [texts.attached(signed(change.attached, format.number(change.attached, 1)))] : []),
          ...(Math.abs(change.coverage) >= 0.005 ? [texts.coverage(signed(change.coverage, format.percent(change.coverage)))] : []),
        ];
  return (
    <div className={styles.body}>
      {muted !== undefined && <p className={layout.text}>{words.muted[muted]}.</p>}
      <p className={layout.text}>{stepText(lever, language, format)}.</p>
      {change !== undefined && <p className={layout.text}>{effects.length === 0 ? texts.nothing : `${effects.join(' · ')}.`}</p>}
      <span className={mergeClasses(styles.sign, styles.small)}>
        <svg width={12} height={12} aria-hidden focusable="false">
          {sign === 'constraint' && (
            <defs>
              <Hatch id={hatch} />
            </defs>
          )}
          <rect width={12} height={12} fill={sign === 'constraint' ? `url(#${hatch})` : chart.helps} />
        </svg>
        {words.signs[sign]}
      </span>
      <p className={layout.text}>
        <span className={styles.term}>{t.label(texts.counterpart)}</span> {words.counterparts[name]}
      </p>
      {lever.step !== undefined && <Evidence lever={lever} />}
      {unknown.length > 0 && (
        <p className={mergeClasses(layout.text, styles.small)}>
          <span className={styles.term}>{t.label(texts.unknown)}</span> {unknown.map((one) => unknownText(one, language)).join(' · ')}
        </p>
      )}
    </div>
  );
}

/** The rows that say that the lever is not pulled, each a way to it. */
function Evidence({ lever }: { readonly lever: Lever }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const data = useData();
  const { table, rows } = lever;
  const title = tableDeclarations[table].titles[language];
  const loaded = data.loaded === null ? undefined : tableOf(data.loaded, table);
  if (loaded === undefined) return null;
  return (
    <p className={mergeClasses(layout.text, styles.small, styles.rows)}>
      <span className={styles.term}>{t.label(t.levers.details.rows)}</span>
      <span>{rows.length === 0 ? t.levers.details.noRow(title) : t.account.driverRows(title)}</span>
      <RowLinks table={loaded} title={title} rows={rows} />
    </p>
  );
}
