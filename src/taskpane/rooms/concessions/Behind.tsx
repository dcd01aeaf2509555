/** The table behind a drawing, closed until it is asked for. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { FigureTable } from './FigureTable';

const useStyles = makeStyles({
  details: { fontSize: '12px', lineHeight: '16px' },
  summary: { color: tokens.colorBrandForegroundLink, width: 'fit-content', marginBottom: '4px' },
});

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function Behind(table: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  return (
    <details className={styles.details}>
      <summary className={`${layout.summary} ${styles.summary}`}>{t.concessions.curve.table}</summary>
      <FigureTable {...table} />
    </details>
  );
}
