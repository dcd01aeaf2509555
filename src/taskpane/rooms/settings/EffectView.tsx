/** What other settings would change: accounts that change case or rank, and the largest moves of each figure. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { changesNothing, movedFigures, type Change, type Effect, type MovedFigure } from '../../data/settings/effect';
import { useLayout } from '../../parts/layout';
import { useNavigate } from '../../state/navigation';
import { useTexts, type PaneTexts } from '../../state/texts';

/** Of many accounts, the first. */
const ROWS_SHOWN = 50;

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontSize: '12px', lineHeight: '16px', fontVariantNumeric: 'tabular-nums' },
  cell: { padding: '2px 4px', textAlign: 'left', verticalAlign: 'top', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
  value: { whiteSpace: 'nowrap', overflowWrap: 'normal' },
  figure: { textAlign: 'right' },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  outdated: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
});

export function EffectView({ effect, outdated }: { readonly effect: Effect; readonly outdated: boolean }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const { t, format } = texts;
  const say = t.settings;
  if (changesNothing(effect)) return <p className={layout.text}>{say.effectNone}</p>;
  const { cases, ranks, moves } = effect;
  const shown = (count: number): string => format.number(count);
  return (
    <div className={mergeClasses(layout.section, outdated && styles.outdated)}>
      {cases.length > 0 && (
        <Changes
          title={say.cases(cases.length, shown(cases.length))}
          open
          changes={cases}
          write={(relation) => caseText(relation, texts)}
        />
      )}
      {ranks.length > 0 && (
        <Changes title={say.ranks(ranks.length, shown(ranks.length))} changes={ranks} figures write={(rank) => format.number(rank)} />
      )}
      {movedFigures
        .filter((name) => moves[name].count > 0)
        .map((name) => {
          const { count, largest } = moves[name];
          const title = say.moves[name](count, shown(count));
          return (
            <Changes
              key={name}
              title={count > largest.length ? `${title} (${say.largest})` : title}
              changes={largest}
              figures
              write={(value) => figureText(name, value, texts)}
            />
          );
        })}
    </div>
  );
}

const caseText = (relation: keyof PaneTexts['t']['caseTitles'] | undefined, { t }: PaneTexts): string =>
  relation === undefined ? t.none : t.caseTitles[relation];

function figureText(name: MovedFigure, value: number, { format }: PaneTexts): string {
  if (name === 'risk') return format.rate(value);
  return name === 'loss' || name === 'cost' ? format.money(value) : format.number(value, 1);
}

interface ChangesProps<Value> {
  readonly title: string;
  readonly open?: boolean;
  readonly changes: readonly Change<Value>[];
  readonly figures?: boolean;
  readonly write: (value: Value) => string;
}

function Changes<Value>({ title, open = false, changes, figures = false, write }: ChangesProps<Value>): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const { openAccount } = useNavigate();
  const figure = mergeClasses(styles.cell, styles.value, figures && styles.figure);
  return (
    <details open={open}>
      <summary className={`${layout.summary} ${layout.text}`}>{title}</summary>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th className={mergeClasses(styles.cell, styles.head)} scope="col">
              {t.settings.columns.account}
            </th>
            <th className={mergeClasses(figure, styles.head)} scope="col">
              {t.settings.columns.before}
            </th>
            <th className={mergeClasses(figure, styles.head)} scope="col">
              {t.settings.columns.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, ROWS_SHOWN).map(({ id, name, before, after }) => (
            <tr key={id}>
              <th className={styles.cell} scope="row">
                <button type="button" className={layout.link} aria-label={t.portfolio.openAccount(name)} onClick={() => openAccount(id)}>
                  {name}
                </button>
              </th>
              <td className={figure}>{write(before)}</td>
              <td className={figure}>{write(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > ROWS_SHOWN && <p className={layout.secondary}>{t.settings.more(format.number(changes.length - ROWS_SHOWN))}</p>}
    </details>
  );
}
