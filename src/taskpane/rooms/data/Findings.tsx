/** What is wrong in the tables, by table and kind: how often, how serious, the first rows; a click leads to the cell. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { findingText, tableFaultText } from '../../../functions/errors';
import { tableDeclarations, type TableName } from '../../../tables/declarations/index';
import type { Severity } from '../../../tables/findings';
import { countBySeverity, groupFindings, type FindingKind } from '../../data/check';
import { tableOf, type LoadedWorkbook } from '../../data/load';
import { rowPlace, tablePlace } from '../../data/places';
import { useLayout } from '../../parts/layout';
import { useData } from '../../state/data';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';

const useStyles = makeStyles({
  kind: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: '8px',
    margin: '6px 0',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '3px',
  },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  warning: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  note: { borderLeftStyle: 'dotted' },
});

export function Findings({ loaded }: { readonly loaded: LoadedWorkbook }): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const { goTo } = useAttempts();
  const { findings, tableFaults } = useData();
  const groups = useMemo(() => groupFindings(findings, loaded.tables), [findings, loaded]);
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  return (
    <section className={layout.section} aria-labelledby="findings-heading">
      <h2 id="findings-heading" className={layout.h2}>
        {t.data.findingsHeading}
      </h2>
      {tableFaults.map(({ fault, source }) => (
        <p key={source.id} className={layout.text}>
          <button type="button" className={layout.link} onClick={() => goTo(tablePlace({ source }))}>
            {t.data.inExcel(source.name, source.sheet)}
          </button>{' '}
          – {tableFaultText(fault, language)}
        </p>
      ))}
      {groups.length === 0 && tableFaults.length === 0 && <p className={layout.text}>{t.data.noFindings}</p>}
      {groups.length > 0 && (
        <p className={layout.secondary}>
          {t.data.counts(format.number(counts.error), format.number(counts.warning), format.number(counts.note))}
        </p>
      )}
      {groups.map(({ table, count, kinds }) => (
        <details key={table} open={kinds[0]?.severity === 'error'}>
          <summary className={layout.summary}>
            {t.data.findingsOf(tableDeclarations[table as TableName].titles[language], count, format.number(count))}
          </summary>
          {kinds.map((kind) => (
            <Kind key={`${kind.code} ${kind.column}`} kind={kind} loaded={loaded} />
          ))}
        </details>
      ))}
    </section>
  );
}

const FIRST = 5;

function Kind({ kind, loaded }: { readonly kind: FindingKind; readonly loaded: LoadedWorkbook }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const { goTo } = useAttempts();
  const [all, setAll] = useState(false);
  const { code, severity, count, first } = kind;
  const listed = all ? first : first.slice(0, FIRST);
  const border: Record<Severity, string> = { error: styles.error, warning: styles.warning, note: styles.note };
  return (
    <div className={`${styles.kind} ${border[severity]}`}>
      <div>
        <strong>{t.data.kinds[code]}</strong> · {format.number(count)}
        <div className={layout.secondary}>
          {t.data.severities[severity]} – {t.data.severityEffects[severity]}
        </div>
      </div>
      <ul className={layout.list}>
        {listed.map((finding) => {
          const table = tableOf(loaded, finding.table);
          const text = findingText(finding, language);
          return (
            <li key={`${finding.row} ${finding.column}`}>
              {table === undefined ? (
                text
              ) : (
                <button type="button" className={layout.link} onClick={() => goTo(rowPlace(table, finding.row, finding.column))}>
                  {text}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {!all && first.length > FIRST && (
        <div>
          <button type="button" className={layout.link} onClick={() => setAll(true)}>
            {t.data.more(format.number(first.length - FIRST))}
          </button>
        </div>
      )}
      {(all || first.length <= FIRST) && count > first.length && (
        <p className={layout.secondary}>{t.data.notListed(format.number(count - first.length))}</p>
      )}
    </div>
  );
}
