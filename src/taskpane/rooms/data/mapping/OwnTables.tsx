/** Tables of the workbook that are not read under their own headers: what each looks like and why, and the way to say whose column is which. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { SheetWritten, WorkbookSource } from '../../../../workbook/index';
import { draftOf, mappingOfDraft, readySources, type AssessedSource } from '../../../data/mapping/draft';
import { FaultBar } from '../../../parts/FaultBar';
import { useLayout } from '../../../parts/layout';
import { tableFaultText } from '../../../../functions/errors';
import { useData, useWorkbook } from '../../../state/data';
import { useAttempts } from '../../../state/refusals';
import { useTexts } from '../../../state/texts';
import { useSheetWrite } from '../../../state/use-sheet-write';
import { kindText, reasonsText } from './reason-text';
import type { Sources } from './use-sources';

interface Props extends Sources {
  readonly onReview: (source: WorkbookSource) => void;
}

const useStyles = makeStyles({ tables: { rowGap: '14px' } });

export function OwnTables({ sources, assessed, fault, onReview }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const { refresh } = useData();
  const workbook = useWorkbook();
  const { start, busy, written, outcome } = useSheetWrite<SheetWritten>(({ sheet }) => t.mapping.saved(sheet));
  useEffect(() => {
    if (written !== null) refresh();
  }, [written, refresh]);
  if (fault !== null) return <FaultBar fault={fault} title={t.mapping.heading} onRetry={refresh} />;
  if (sources === null || (assessed.length === 0 && outcome === '')) return null;
  const ready = readySources(assessed, sources);
  const useAll = (): void =>
    start((options) =>
      workbook.writeMapping(
        {
          language,
          mappings: ready.map((one) => mappingOfDraft(draftOf(one, sources), one.source)),
          sources: ready.map(({ source }) => source.name),
        },
        options,
      ),
    );
  return (
    <section className={layout.section} aria-labelledby="own-tables-heading">
      <h2 id="own-tables-heading" className={layout.h2}>
        {t.mapping.heading}
      </h2>
      <p className={layout.secondary}>{t.mapping.what}</p>
      {ready.length > 0 && (
        <div className={layout.section}>
          <div>
            <Button appearance="primary" size="small" disabledFocusable={busy} onClick={useAll}>
              {t.mapping.useAll(ready.length, format.number(ready.length))}
            </Button>
          </div>
          <p className={layout.secondary}>{t.mapping.useAllWhat}</p>
        </div>
      )}
      {outcome !== '' && <p className={layout.secondary}>{outcome}</p>}
      <ul className={`${layout.list} ${styles.tables}`}>
        {assessed.map((one) => (
          <OwnTable key={one.source.id} assessed={one} onReview={onReview} />
        ))}
      </ul>
    </section>
  );
}

function OwnTable({
  assessed: { source, suggestion, further },
  onReview,
}: {
  readonly assessed: AssessedSource;
  readonly onReview: Props['onReview'];
}): ReactNode {
  const layout = useLayout();
  const texts = useTexts();
  const { t, format, language } = texts;
  const { goTo } = useAttempts();
  const { table, alternatives, reasons } = suggestion;
  const name = t.data.inExcel(source.name, source.sheet);
  const what = (): string => {
    if (source.mapping !== undefined) return t.mapping.readAs(kindText(source.mapping.table, texts));
    if (further > 0) return t.mapping.further(kindText(table!, texts), further, format.number(further));
    return table === null ? t.mapping.looksLikeNothing : t.mapping.looksLike(kindText(table, texts));
  };
  const why = reasonsText(
    reasons.filter(({ code }) => code !== 'columns_known' || table !== null),
    texts,
  );
  return (
    <li className={layout.section}>
      <div>
        <button
          type="button"
          className={layout.link}
          onClick={() => goTo({ sheet: source.sheet, address: source.address })}
          title={t.data.goToTable(source.name)}
        >
          {name}
        </button>{' '}
        <span className={layout.secondary}>
          {source.address} · {t.mapping.rows(source.rowCount, format.number(source.rowCount))}
        </span>
      </div>
      <p className={layout.text}>{what()}</p>
      {source.mappingFault !== undefined && <p className={layout.text}>{tableFaultText(source.mappingFault, language)}</p>}
      {source.mapping === undefined && why !== '' && (
        <p className={layout.secondary}>
          {t.mapping.why} {why}.
          {alternatives.length > 0 && ` ${t.mapping.couldBe(format.list(alternatives.map((kind) => kindText(kind, texts))))}`}
        </p>
      )}
      <div>
        <Button
          size="small"
          aria-label={source.mapping === undefined ? t.mapping.reviewOf(source.name) : t.mapping.changeOf(source.name)}
          onClick={() => onReview(source)}
        >
          {source.mapping === undefined ? t.mapping.review : t.mapping.change}
        </Button>
      </div>
    </li>
  );
}
