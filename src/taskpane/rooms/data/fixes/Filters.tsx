/** Which findings are listed: by table, severity and column; and the list as a sheet. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { tableDeclarations } from '../../../../tables/declarations/index';
import type { Finding } from '../../../../tables/findings';
import { columnsIn, filtered, findingsCsv, findingsTable, NO_FILTER, type FindingFilter } from '../../../data/findings-list';
import type { LoadedWorkbook } from '../../../data/load';
import { GivenFile } from '../../../parts/GivenFile';
import { useLayout } from '../../../parts/layout';
import { useWorkbook } from '../../../state/data';
import { useTexts } from '../../../state/texts';
import { useSheetWrite } from '../../../state/use-sheet-write';
import { useWizardStyles } from '../import/styles';

interface Props {
  readonly loaded: LoadedWorkbook;
  readonly findings: readonly Finding[];
  readonly shown: readonly Finding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Longer lists are for a sheet: the text stands in the pane. */
const MOST_IN_FILE = 2000;

const severities = ['error', 'warning', 'note'] as const;

export function Filters({ loaded, findings, shown, filter, onFilter }: Props): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, format, language } = useTexts();
  const workbook = useWorkbook();
  const { start, busy, outcome } = useSheetWrite<{ readonly sheet: string }>(({ sheet }) => t.fixes.listed(sheet));
  const { table, severity, column } = filter;
  const tables = loaded.tables.filter(({ name }) => findings.some((finding) => finding.table === name));
  const columns = useMemo(
    () => columnsIn(filtered(findings, { ...NO_FILTER, table, severity }), language, format.compare),
    [findings, table, severity, language, format],
  );
  const titled = tables.map(({ name }): [string, string] => [name, tableDeclarations[name].titles[language]]);
  const ranked = severities.map((name): [string, string] => [name, t.data.severities[name]]);
  return (
    <>
      <div role="group" aria-label={t.fixes.filters} className={styles.fields}>
        <One label={t.fixes.table} value={table} options={titled} onChange={(value) => onFilter({ ...filter, table: value, column: '' })} />
        <One
          label={t.fixes.severity}
          value={severity}
          options={ranked}
          onChange={(value) => onFilter({ ...filter, severity: value as FindingFilter['severity'], column: '' })}
        />
        <One label={t.fixes.column} value={column} options={columns} onChange={(value) => onFilter({ ...filter, column: value })} />
      </div>
      <div className={layout.between}>
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={busy || shown.length === 0}
          onClick={() => start((options) => workbook.writeNewTable(findingsTable(shown, loaded, language), options))}
        >
          {t.fixes.list}
        </Button>
        <span className={layout.secondary} role="status">
          {shown.length === findings.length ? outcome : t.fixes.shown(format.number(shown.length), format.number(findings.length))}
        </span>
      </div>
      {shown.length < findings.length && outcome !== '' && <p className={layout.secondary}>{outcome}</p>}
      <FindingsFile loaded={loaded} shown={shown} />
      {shown.length === 0 && (
        <div>
          <p className={layout.text}>{t.fixes.noneShown}</p>
          <Button size="small" onClick={() => onFilter(NO_FILTER)}>
            {t.fixes.showAll}
          </Button>
        </div>
      )}
    </>
  );
}

function FindingsFile({ loaded, shown }: Pick<Props, 'loaded' | 'shown'>): ReactNode {
  const { t, language } = useTexts();
  const offered = shown.length > 0 && shown.length <= MOST_IN_FILE;
  const text = useMemo(() => (offered ? findingsCsv(shown, loaded, language) : ''), [offered, shown, loaded, language]);
  if (!offered) return null;
  const { csv, csvHint, download, listSheet } = t.fixes;
  return <GivenFile kind="csv" title={csv} hint={csvHint} link={download} name={`${listSheet}.csv`} text={text} />;
}

interface OneProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function One({ label, value, options, onChange }: OneProps): ReactNode {
  const styles = useWizardStyles();
  const { t } = useTexts();
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select size="small" className={styles.select} value={value} onChange={(_event, data) => onChange(data.value)}>
        <option value="">{t.fixes.every}</option>
        {options.map(([name, title]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
