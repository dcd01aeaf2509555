/** The plan of the account on a sheet of its own, and the question to ask before it is written. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { AccountView } from '../../data/account-view';
import { usedTables } from '../../data/load';
import { useLayout } from '../../parts/layout';
import { usePane } from '../../state/pane';

const useStyles = makeStyles({
  button: { whiteSpace: 'normal', textAlign: 'left', minWidth: 0, maxWidth: '100%' },
});

export function PlanSection({ view }: { readonly view: AccountView }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language, data, workbook, attempt, announce } = usePane();
  const [written, setWritten] = useState('');
  const { loaded, asOf } = data;
  if (loaded === null) return null;
  const write = (): void =>
    attempt(async () => {
      const { id, name } = view.figures;
      // A date that was chosen here alone is written into the formulas; else they follow the workbook's.
      const day = asOf.source === 'name' && asOf.ofWorkbook !== null ? asOf.ofWorkbook : asOf.date;
      const { sheet } = await workbook.writeAccountPlan({ language, account: id, accountName: name, tables: usedTables(loaded), asOf: day });
      setWritten(t.plan.written(sheet));
      announce(t.plan.written(sheet));
    });
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="plan-heading">
      <h2 id="plan-heading" className={layout.h2}>
        {t.plan.heading}
      </h2>
      <p className={layout.text}>{t.plan.prompt}</p>
      <p className={layout.secondary}>{t.plan.hint}</p>
      <div>
        <Button className={styles.button} size="small" onClick={write}>
          {t.plan.write}
        </Button>
      </div>
      {written !== '' && <p className={layout.secondary}>{written}</p>}
    </section>
  );
}
