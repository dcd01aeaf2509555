/** What is wrong in the tables, by table and kind: how often, how serious, the first rows; a click leads to the cell, another to what puts it right. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { findingText, tableFaultText } from '../../../functions/errors';
import { tableDeclarations, type TableName } from '../../../tables/declarations/index';
import type { Severity } from '../../../tables/findings';
import type { SheetWritten, WriteOptions } from '../../../workbook/index';
import { countBySeverity, groupFindings, type FindingKind } from '../../data/check';
import { filtered, NO_FILTER } from '../../data/findings-list';
import { fixFor } from '../../data/fixes';
import { tableOf, type LoadedWorkbook } from '../../data/load';
import { rowPlace, tablePlace } from '../../data/places';
import { useLayout } from '../../parts/layout';
import type { SlotRef } from '../../parts/slot-ref';
import { useData } from '../../state/data';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';
import { Filters } from './fixes/Filters';
import { FixPanel } from './fixes/FixPanel';
import { useWizardStyles } from './import/styles';

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

interface Applied extends SheetWritten {
  readonly count: number;
}

export function Findings({ loaded }: { readonly loaded: LoadedWorkbook }): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const { goTo } = useAttempts();
  const { findings, tableFaults } = useData();
  const [filter, setFilter] = useState(NO_FILTER);
  /** The kind of findings whose fix is open. */
  const [opened, setOpened] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { start, busy, outcome } = useSheetWrite<Applied>(({ sheet, address, count }) => {
    setOpened(null);
    // The button that was pressed is gone with what it put right.
    heading.current?.focus();
    return t.fixes.applied(count, format.number(count), `${sheet}!${address}`);
  });
  const shown = useMemo(() => filtered(findings, filter), [findings, filter]);
  const groups = useMemo(() => groupFindings(shown, loaded.tables), [shown, loaded]);
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const apply = (write: (options: WriteOptions) => Promise<SheetWritten>, count: number): void =>
    start(async (options) => ({ ...(await write(options)), count }));
  return (
    <section className={layout.section} aria-labelledby="findings-heading">
      <h2 id="findings-heading" ref={heading} tabIndex={-1} className={layout.h2}>
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
      {outcome !== '' && <p className={layout.text}>{outcome}</p>}
      {findings.length === 0 && tableFaults.length === 0 && <p className={layout.text}>{t.data.noFindings}</p>}
      {findings.length > 0 && (
        <>
          <p className={layout.secondary}>
            {t.data.counts(format.number(counts.error), format.number(counts.warning), format.number(counts.note))}
          </p>
          <Filters loaded={loaded} findings={findings} shown={shown} filter={filter} onFilter={setFilter} />
        </>
      )}
      {groups.map(({ table, count, kinds }) => (
        <details key={table} open={kinds[0]?.severity === 'error'}>
          <summary className={layout.summary}>
            {t.data.findingsOf(tableDeclarations[table as TableName].titles[language], count, format.number(count))}
          </summary>
          {kinds.map((kind) => {
            const name = `${table} ${kind.code} ${kind.column}`;
            return (
              <Kind
                key={name}
                {...{ kind, table, loaded, busy }}
                open={opened === name}
                onOpen={(open) => setOpened(open ? name : null)}
                onApply={apply}
              />
            );
          })}
        </details>
      ))}
    </section>
  );
}

const FIRST = 5;

interface KindProps {
  readonly kind: FindingKind;
  readonly table: string;
  readonly loaded: LoadedWorkbook;
  readonly busy: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onApply: (write: (options: WriteOptions) => Promise<SheetWritten>, count: number) => void;
}

function Kind({ kind, table, loaded, busy, open, onOpen, onApply }: KindProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const buttons = useWizardStyles();
  const { t, format } = useTexts();
  const { findings, date1904 } = useData();
  const button = useRef<HTMLButtonElement>(null);
  const { code, severity, count } = kind;
  const fix = useMemo(() => fixFor(kind, table, findings, date1904), [kind, table, findings, date1904]);
  const border: Record<Severity, string> = { error: styles.error, warning: styles.warning, note: styles.note };
  return (
    <div className={`${styles.kind} ${border[severity]}`}>
      <div>
        <strong>{t.data.kinds[code]}</strong> · {format.number(count)}
        <div className={layout.secondary}>
          {t.data.severities[severity]} – {t.data.severityEffects[severity]}
        </div>
      </div>
      <Rows kind={kind} loaded={loaded} />
      {fix !== undefined && (
        <div>
          <Button ref={button as SlotRef} size="small" className={buttons.button} aria-expanded={open} onClick={() => onOpen(!open)}>
            {t.fixes.open[fix.kind]}
          </Button>
        </div>
      )}
      {fix !== undefined && open && (
        <FixPanel
          open={fix}
          title={t.data.kinds[code]}
          {...{ loaded, busy, onApply }}
          onClose={() => {
            onOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** The first rows of a kind, each a way to its cell; all that are kept on demand. */
function Rows({ kind: { count, first }, loaded }: Pick<KindProps, 'kind' | 'loaded'>): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const { goTo } = useAttempts();
  const [all, setAll] = useState(false);
  const listed = all ? first : first.slice(0, FIRST);
  return (
    <>
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
    </>
  );
}
