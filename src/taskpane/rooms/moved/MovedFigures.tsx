/** What moved: in short, then figure by figure with what came from where, who passed whom, and how the figures ran over the snapshots. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import type { MovedFigureView, MovedPart, MovedView, Origin } from '../../data/moved/view';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { Ranks } from './Ranks';
import { Trends } from './Trends';

const useStyles = makeStyles({
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '& details[open] > summary [data-chevron]': { transform: 'rotate(90deg)' },
  },
  summary: {
    display: 'grid',
    gridTemplateColumns: '12px minmax(0, 1fr) auto',
    columnGap: '5px',
    alignItems: 'baseline',
    padding: '4px 0',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
  },
  chevron: { color: tokens.colorNeutralForeground3 },
  change: { fontWeight: tokens.fontWeightSemibold, textAlign: 'right' },
  ends: { gridColumn: '2 / 4' },
  body: { margin: '0 0 8px 17px', display: 'flex', flexDirection: 'column', rowGap: '6px', overflowWrap: 'anywhere' },
  /** What isn't the client's stands apart. */
  apart: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: '8px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
  },
  plain: { margin: 0, paddingLeft: '16px' },
});

/** The client's own, days that passed included; all others are apart. */
const OWN: ReadonlySet<Origin> = new Set(['client', 'time']);

interface Props {
  readonly view: MovedView;
  readonly snapshots: Snapshots;
  readonly account: string;
}

export function MovedFigures({ view, snapshots, account }: Props): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const texts = t.moved;
  const moved = view.figures.filter(({ parts }) => parts.length > 0);
  return (
    <>
      {!view.told && <p className={layout.text}>{texts.compare.broken}</p>}
      {!view.sameCurrency && <p className={layout.text}>{texts.compare.otherCurrency}</p>}
      {view.largest.length > 0 && <Sentences heading={texts.short} sentences={view.largest.map(({ sentence }) => sentence)} />}
      {view.case.length > 0 && <Sentences heading={texts.case} sentences={view.case} />}
      {moved.length === 0 ? (
        <p className={layout.text}>{texts.compare.nothing}</p>
      ) : (
        <>
          <h3 className={layout.h3}>{texts.figures}</h3>
          <ul className={layout.list} aria-label={texts.figures}>
            {moved.map((figure) => (
              <Figure key={figure.figure} figure={figure} />
            ))}
          </ul>
        </>
      )}
      {view.rank.length > 0 && <Sentences heading={texts.rank} sentences={view.rank} />}
      <Ranks ranks={view.ranks} />
      <Trends snapshots={snapshots} account={account} />
    </>
  );
}

function Sentences({ heading, sentences }: { readonly heading: string; readonly sentences: readonly string[] }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <>
      <h3 className={layout.h3}>{heading}</h3>
      <ul className={styles.plain} aria-label={heading}>
        {sentences.map((sentence, place) => (
          <li key={`${place} ${sentence}`}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Figure({ figure: { title, written, parts, small, from, to } }: { readonly figure: MovedFigureView }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.moved;
  const end = (value: number, text: string): string => (Number.isNaN(value) ? texts.unknown : text);
  const [own, apart] = [parts.filter(({ origin }) => OWN.has(origin)), parts.filter(({ origin }) => !OWN.has(origin))];
  return (
    <li className={styles.item}>
      <details>
        <summary className={mergeClasses(styles.summary, layout.summary)}>
          <span aria-hidden data-chevron className={styles.chevron}>
            ›
          </span>
          <span>{title}</span>
          <span className={styles.change}>{Number.isNaN(from) || Number.isNaN(to) ? '' : written.change || texts.same}</span>
          <span className={mergeClasses(layout.secondary, styles.ends)}>
            {texts.figure(end(from, written.from), end(to, written.to))}
            {parts
              .filter((part) => part.written !== '')
              .map((part) => ` · ${texts.part(texts.origins[part.origin], part.written)}`)
              .join('')}
          </span>
        </summary>
        <div className={styles.body}>
          {own.map((part) => (
            <Part key={part.origin} part={part} />
          ))}
          {apart.length > 0 && (
            <div role="group" aria-label={texts.notClient} className={styles.apart}>
              {apart.map((part) => (
                <Part key={part.origin} part={part} />
              ))}
            </div>
          )}
          {small > 0 && <p className={layout.secondary}>{texts.small(small, format.number(small))}</p>}
        </div>
      </details>
    </li>
  );
}

function Part({ part: { origin, lines } }: { readonly part: MovedPart }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  if (lines.length === 0) return null;
  return (
    <div>
      <span className={layout.secondary}>{t.moved.origins[origin]}</span>
      <ul className={styles.plain} aria-label={t.moved.origins[origin]}>
        {lines.map(({ sentence }, place) => (
          <li key={`${place} ${sentence}`}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
