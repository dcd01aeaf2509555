/** Whose column is which in one table of theirs: their columns beside ours, how each is read, the first rows as they will be read, and what to do with it. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { columnOf, tableDeclarations, type TableName } from '../../../../tables/declarations/index';
import type { SheetWritten, WorkbookSource, WriteOptions } from '../../../../workbook/index';
import {
  draftAs,
  draftOf,
  faultsOf,
  mappingOfDraft,
  readableTables,
  type AssessedSource,
  type DraftColumn,
} from '../../../data/mapping/draft';
import { useLayout } from '../../../parts/layout';
import { useData, useWorkbook } from '../../../state/data';
import { useTexts } from '../../../state/texts';
import { useSheetWrite } from '../../../state/use-sheet-write';
import { MakeFromTable } from '../invoices/MakeFromTable';
import { MappedColumn } from './MappedColumn';
import { reasonsText } from './reason-text';

const useStyles = makeStyles({
  warning: { borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`, paddingLeft: '8px' },
  action: { display: 'flex', flexDirection: 'column', rowGap: '2px', alignItems: 'flex-start' },
  back: { alignSelf: 'flex-start' },
});

interface Props {
  readonly assessed: AssessedSource;
  readonly sources: readonly WorkbookSource[];
  readonly onClose: () => void;
}

export function MappingScreen({ assessed, sources, onClose }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const { t, format, language } = texts;
  const { source, suggestion } = assessed;
  const [draft, setDraft] = useState(() => draftOf(assessed, sources));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { missing, twice } = faultsOf(draft);
  const title = (ours: string): string => columnOf(draft.table, ours).titles[language];
  const change = (position: number, changed: Partial<DraftColumn>): void =>
    setDraft((now) => ({
      ...now,
      columns: now.columns.map((column) => (column.position === position ? { ...column, ...changed } : column)),
    }));
  return (
    <section className={layout.rows} aria-labelledby="mapping-heading">
      <Button appearance="subtle" size="small" className={styles.back} onClick={onClose}>
        ← {t.mapping.back}
      </Button>
      <h2 id="mapping-heading" ref={heading} tabIndex={-1} className={layout.h2}>
        {t.mapping.screen(source.name)}
      </h2>
      <Field label={t.mapping.as} size="small">
        <Select size="small" value={draft.table} onChange={(_event, { value }) => setDraft(draftAs(source, sources, value as TableName))}>
          {readableTables.map((name) => (
            <option key={name} value={name}>
              {tableDeclarations[name].titles[language]}
            </option>
          ))}
        </Select>
      </Field>
      {suggestion.table === 'invoice_lines' && <MakeFromTable table={source} onLeave={onClose} />}
      {suggestion.table === 'invoice_lines' && draft.table === 'references' && <p className={styles.warning}>{t.mapping.invoiceNote}</p>}
      {suggestion.table === null && (
        <p className={layout.secondary}>
          {t.mapping.looksLikeNothing} {reasonsText(suggestion.reasons, texts)}
        </p>
      )}
      <div className={layout.rows}>
        {draft.columns.map((column) => (
          <MappedColumn
            key={column.position}
            column={column}
            table={draft.table}
            declared={tableDeclarations[draft.table].columns}
            rows={source.rows}
            onChange={(changed) => change(column.position, changed)}
          />
        ))}
      </div>
      <div role="status" className={layout.section}>
        {missing.length > 0 && <p className={styles.warning}>{t.mapping.missing(format.list(missing.map(title)))}</p>}
        {twice.map(({ ours, headers }) => (
          <p key={ours} className={styles.warning}>
            {t.mapping.twice(title(ours), format.list(headers))}
          </p>
        ))}
      </div>
      <Actions draft={draft} source={source} blocked={missing.length > 0 || twice.length > 0} onClose={onClose} />
    </section>
  );
}

interface ActionsProps {
  readonly draft: ReturnType<typeof draftOf>;
  readonly source: WorkbookSource;
  readonly blocked: boolean;
  readonly onClose: () => void;
}

function Actions({ draft, source, blocked, onClose }: ActionsProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const { refresh } = useData();
  const workbook = useWorkbook();
  const { start, busy, written, outcome } = useSheetWrite<{ readonly text: string }>(({ text }) => text);
  useEffect(() => {
    if (written === null) return;
    refresh();
    onClose();
  }, [written, refresh, onClose]);
  const mapping = mappingOfDraft(draft, source);
  const needsReading = mapping.columns.some(({ reading }) => Object.keys(reading).length > 0);
  const run = (say: (sheet: string) => string, write: (options: WriteOptions) => Promise<SheetWritten>) => (): void => {
    start(async (options) => ({ text: say((await write(options)).sheet) }));
  };
  const own = { language, source, mapping };
  const actions = [
    {
      key: 'save' as const,
      primary: true,
      off: blocked,
      run: run(t.mapping.saved, (options) => workbook.writeMapping({ language, mappings: [mapping], sources: [source.name] }, options)),
    },
    {
      key: 'rename' as const,
      off: blocked || needsReading,
      run: run(t.mapping.renamed, (options) => workbook.renameHeaders(own, options)),
    },
    { key: 'copy' as const, off: blocked || needsReading, run: run(t.mapping.copied, (options) => workbook.writeLinkedCopy(own, options)) },
    ...(source.mapping === undefined
      ? []
      : [
          {
            key: 'forget' as const,
            off: false,
            run: run(
              () => t.mapping.forgotten,
              (options) => workbook.writeMapping({ language, mappings: [], sources: [source.name] }, options),
            ),
          },
        ]),
  ];
  return (
    <div className={layout.rows}>
      {actions.map(({ key, off, run: act, ...rest }) => (
        <div key={key} className={styles.action}>
          <Button
            size="small"
            appearance={'primary' in rest ? 'primary' : 'secondary'}
            disabledFocusable={busy || off}
            aria-describedby={`mapping-${key}`}
            onClick={act}
          >
            {t.mapping[key]}
          </Button>
          <p id={`mapping-${key}`} className={layout.secondary}>
            {t.mapping[`${key}What`]} {needsReading && (key === 'rename' || key === 'copy') ? t.mapping.onlyMapping : ''}
          </p>
        </div>
      ))}
      {outcome !== '' && <p className={layout.secondary}>{outcome}</p>}
    </div>
  );
}
