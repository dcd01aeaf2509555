/** The proof that nothing was lost, by currency: total of the lines = total of the table + what is left out, reason by reason. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Decimal } from '../../../../import/invoice-lines/decimal';
import type { InvoiceResult } from '../../../../import/invoice-lines/invoice-lines';
import type { TieOut } from '../../../../import/invoice-lines/tie-out';
import { textsOf } from '../../../../locales/languages';
import type { MadeTable } from '../../../data/invoices/made';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { useWizardStyles } from '../import/styles';
import type { Wizard } from '../import/use-import';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontSize: '12px', lineHeight: '16px' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  label: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '3px 8px 3px 0',
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figure: {
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    padding: '3px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

const EXAMPLES = 8;

interface Props {
  readonly wizard: Wizard;
  readonly result: InvoiceResult;
  readonly tables: readonly MadeTable[];
}

export function TieOuts({ wizard, result, tables }: Props): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, format, language } = useTexts();
  const texts = t.invoiceLines.tie;
  const { rowNumbers, longRows } = wizard.work.file!.source;
  const all = tables.flatMap((table) => result.tieOuts[table].map((tie) => ({ table, tie })));
  const ties = all.every(({ tie }) => tie.difference.sign === 0);
  const { reasons } = textsOf(language).invoices;
  return (
    <section className={styles.card} aria-label={texts.heading}>
      <h4 className={layout.h3}>{texts.heading}</h4>
      {all.length > 0 && <p className={ties ? layout.text : styles.refused}>{ties ? texts.ties : texts.differs}</p>}
      {longRows.length > 0 && <p className={styles.refused}>{texts.longRows(longRows.length, format.number(longRows.length))}</p>}
      {all.map(({ table, tie }) => (
        <OneTieOut key={`${table} ${tie.currency}`} table={table} tie={tie} />
      ))}
      {result.leftOut.length > 0 && (
        <details>
          <summary className={layout.summary}>{texts.examples}</summary>
          <ul className={layout.list}>
            {result.leftOut.slice(0, EXAMPLES).map(({ row, reason }) => (
              <li key={row} className={layout.text}>
                {texts.example(format.number(rowNumbers[row]!), reasons[reason])}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OneTieOut({ table, tie }: { readonly table: MadeTable; readonly tie: TieOut }): ReactNode {
  const styles = useStyles();
  const { t, format, language } = useTexts();
  const texts = t.invoiceLines.tie;
  const { reasons } = textsOf(language).invoices;
  const { currency, lines, written, turned, table: inTable, leftOut, difference } = tie;
  const rows: readonly (readonly [label: string, figure: Decimal, sum?: boolean])[] = [
    [texts.lines(lines, format.number(lines)), written, true],
    ...(turned.sign === 0 ? [] : [[texts.turned, turned] as const]),
    [texts.inTable, inTable, true],
    ...leftOut.map((out) => [texts.leftOut(reasons[out.reason], out.lines, format.number(out.lines)), out.amount] as const),
    [texts.difference, difference, true],
  ];
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{texts.title(texts.table[table], currency)}</caption>
      <tbody>
        {rows.map(([label, figure, sum]) => (
          <tr key={label}>
            <th scope="row" className={mergeClasses(styles.label, sum === true && styles.sum)}>
              {label}
            </th>
            <td className={mergeClasses(styles.figure, sum === true && styles.sum)}>{format.number(figure.toNumber(), 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
