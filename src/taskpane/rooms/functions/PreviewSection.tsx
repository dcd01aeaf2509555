/** The first rows of what the formula gives; what is of earlier arguments is marked until the new figures are there. */
import { makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Cell, FunctionDeclaration, Matrix } from '../../../functions/declare';
import { figureOf, type Look } from '../../../functions/look';
import { columnsOf } from '../../data/functions/preview';
import type { Formats } from '../../format';
import { useLayout } from '../../parts/layout';
import { useReading } from '../../state/data';
import { useTexts, type PaneTexts } from '../../state/texts';
import type { Builder } from './use-builder';

const ROWS_SHOWN = 6;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', maxWidth: '100%', border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: 'collapse', fontSize: '12px', lineHeight: '16px', fontVariantNumeric: 'tabular-nums' },
  cell: { padding: '2px 8px', textAlign: 'left', whiteSpace: 'nowrap', maxWidth: '220px', overflow: 'hidden', textOverflow: 'ellipsis' },
  figure: { textAlign: 'right' },
  id: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  head: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  outdated: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
});

export function PreviewSection({
  declaration,
  builder,
}: {
  readonly declaration: FunctionDeclaration;
  readonly builder: Builder;
}): ReactNode {
  const layout = useLayout();
  const paneTexts = useTexts();
  const { t } = paneTexts;
  const { preview, built } = builder;
  const reading = useReading();
  const outdated = builder.outdated || reading.outdated;
  if (built === undefined || built.args === null) return null;
  const matrix = preview?.matrix ?? null;
  return (
    <div className={layout.section}>
      <div className={layout.between}>
        <h2 className={layout.h3}>{t.functions.preview}</h2>
        {matrix !== null && <span className={layout.secondary}>{sizeText(matrix, paneTexts)}</span>}
      </div>
      {preview === null && <p className={layout.secondary}>{t.functions.previewing}</p>}
      {outdated && <p className={layout.secondary}>{t.functions.previewOld}</p>}
      {preview !== null && preview.fault !== '' && preview.faults.size === 0 && !outdated && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{preview.fault}</MessageBarBody>
        </MessageBar>
      )}
      {matrix !== null && <FirstRows declaration={declaration} builder={builder} matrix={matrix} outdated={outdated} />}
    </div>
  );
}

interface RowsProps {
  readonly declaration: FunctionDeclaration;
  readonly builder: Builder;
  readonly matrix: Matrix;
  readonly outdated: boolean;
}

const sizeText = (matrix: Matrix, { t, format }: PaneTexts): string => {
  const [rows, columns] = [matrix.length, matrix[0]!.length];
  return t.functions.previewSize(rows, format.number(rows), columns, format.number(columns));
};

function FirstRows({ declaration, builder: { output, ids }, matrix, outdated }: RowsProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const looks = columnsOf(declaration.id, output, matrix)?.map(({ look }) => look);
  return (
    <>
      {/* What scrolls has to be reached with the keyboard. */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t.functions.previewCaption(declaration.id)}>
        <table className={mergeClasses(styles.table, outdated && styles.outdated)} aria-label={t.functions.previewCaption(declaration.id)}>
          <tbody>
            {matrix.slice(0, ROWS_SHOWN).map((row, r) => (
              <tr key={r}>
                {ids !== undefined && (
                  <th scope="row" className={mergeClasses(styles.cell, styles.id)}>
                    {ids.values[r]}
                  </th>
                )}
                {row.map((cell, c) => (
                  <PreviewCell key={c} cell={cell} look={looks?.[c]} head={r === 0 && row.length > 1 && row.every(isText)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {matrix.length > ROWS_SHOWN && (
        <p className={layout.secondary}>{t.functions.previewMore(format.number(matrix.length - ROWS_SHOWN))}</p>
      )}
    </>
  );
}

const isText = (cell: Cell): boolean => typeof cell === 'string';

function PreviewCell({ cell, look, head }: { readonly cell: Cell; readonly look: Look | undefined; readonly head: boolean }): ReactNode {
  const styles = useStyles();
  const { t, format } = useTexts();
  const figure = typeof cell === 'number';
  const text = typeof cell === 'object' ? cell.message : shownCell(cell, look, format);
  const className = mergeClasses(styles.cell, figure && styles.figure, head && styles.head, typeof cell === 'object' && styles.error);
  if (head) return <th className={className}>{text}</th>;
  return (
    <td className={className} title={typeof cell === 'object' ? t.functions.previewError(text) : text}>
      {text}
    </td>
  );
}

/** A figure as its column looks in the sheet, in the pane's language. */
function shownCell(cell: Exclude<Cell, object>, look: Look | undefined, format: Formats): string {
  if (typeof cell !== 'number') return String(cell);
  switch (look === undefined ? 'decimal' : figureOf(look)) {
    case 'date':
      return format.date(cell);
    case 'share':
      return format.percent(cell);
    case 'amount':
    case 'count':
      return format.number(cell);
    case 'score':
      return format.number(cell, 1);
    default:
      return Number.isInteger(cell) ? format.number(cell) : format.number(cell, 2);
  }
}
