/** A plan in figures: new, changed (which columns), unchanged, refused (why), what goes, what stays as it is. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { rowsOf, type ImportPlan } from '../../../../import/types';
import { columnOf } from '../../../../tables/declarations/index';
import { changesByColumn, refusalColumn, refusalReason } from '../../../data/import/plan';
import { shownCell } from '../../../data/import/shown-cell';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { useWriting } from '../../../state/writing';
import { useWizardStyles } from './styles';
import type { Wizard } from './use-import';

interface Props {
  readonly wizard: Wizard;
  readonly plan: ImportPlan;
  /** Whose rows they are; those of the file where it is left out. */
  readonly of?: string;
}

export function PlanCounts({ wizard, plan, of }: Props): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, format, language } = useTexts();
  const texts = t.importing.counts;
  const { fresh, changed, unchanged, refusedRows, removed, columns, targets, formulasKept, table } = plan;
  const titleOf = (index: number): string => columnOf(table, columns[index]!.ours).titles[language];
  const all = rowsOf(plan);
  const byColumn = changesByColumn(plan);
  const added = wizard.there === undefined ? [] : columns.flatMap((_column, index) => (targets[index]! < 0 ? [titleOf(index)] : []));
  const figures = [
    [texts.fresh, fresh.length],
    [texts.changed, changed.length],
    [texts.unchanged, unchanged],
    [texts.refused, refusedRows],
  ] as const;
  return (
    <>
      <p className={layout.text}>{of ?? texts.of(all, format.number(all))}</p>
      <dl className={styles.counts}>
        {figures.map(([label, figure]) => (
          <div key={label} className={styles.count}>
            <dt className={layout.secondary}>{label}</dt>
            <dd className={styles.figure}>{format.number(figure)}</dd>
          </div>
        ))}
      </dl>
      {removed.length > 0 && <p className={styles.refused}>{texts.removed(removed.length, format.number(removed.length))}</p>}
      {added.length > 0 && <p className={layout.text}>{texts.addedColumns(format.list(added))}</p>}
      {formulasKept.map((kept, index) =>
        kept === 0 ? null : (
          <p key={columns[index]!.ours} className={layout.text}>
            {texts.formulas(titleOf(index), kept, format.number(kept))}
          </p>
        ),
      )}
      {changed.length > 0 && (
        <details>
          <summary className={layout.summary}>{texts.columnsChanged}</summary>
          <ul className={layout.list}>
            {byColumn.map((count, index) =>
              count === 0 ? null : <li key={columns[index]!.ours}>{texts.columnChanged(titleOf(index), format.number(count))}</li>,
            )}
          </ul>
          <p className={layout.secondary}>{texts.changedList}</p>
          <FirstChanges plan={plan} titleOf={titleOf} />
        </details>
      )}
      {refusedRows > 0 && <Refused wizard={wizard} plan={plan} />}
    </>
  );
}

const FIRST = 5;

function FirstChanges({ plan, titleOf }: { readonly plan: ImportPlan; readonly titleOf: (index: number) => string }): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const texts = t.importing.counts;
  const first = plan.changed
    .slice(0, FIRST)
    .flatMap(({ row, changes }) => changes.map((change) => ({ row, ...change })))
    .slice(0, FIRST);
  const shown = (column: number, cell: unknown): string =>
    shownCell(plan.table, columnOf(plan.table, plan.columns[column]!.ours), {}, cell, format, language)?.text ?? texts.blank;
  return (
    <ul className={layout.list}>
      {first.map(({ row, column, before, after }) => (
        <li key={`${row} ${column}`} className={layout.text}>
          {texts.change(format.number(row), titleOf(column), shown(column, before), shown(column, after))}
        </li>
      ))}
    </ul>
  );
}

function Refused({ wizard, plan }: { readonly wizard: Wizard; readonly plan: ImportPlan }): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, format, language } = useTexts();
  const texts = t.importing.counts;
  const { busy } = useWriting();
  const { refused, table } = plan;
  const { listed } = wizard.work;
  return (
    <section className={styles.card} aria-label={texts.refusedList}>
      <h3 className={layout.h3}>{texts.refusedList}</h3>
      <ul className={layout.list}>
        {refused.slice(0, FIRST).map((refusal) => (
          <li key={`${refusal.row} ${refusal.column} ${refusal.ours}`} className={layout.text}>
            {texts.refusal(
              format.number(refusal.row),
              refusalColumn(refusal, table, language),
              refusalReason(refusal, table, language, format),
            )}
          </li>
        ))}
      </ul>
      {refused.length > FIRST && <p className={layout.secondary}>{texts.moreRefused(format.number(refused.length - FIRST))}</p>}
      <div>
        <Button size="small" className={styles.button} disabledFocusable={busy} onClick={() => wizard.writeRefused(plan)}>
          {texts.list}
        </Button>
      </div>
      {listed !== '' && <p className={layout.secondary}>{texts.listed(listed)}</p>}
    </section>
  );
}
