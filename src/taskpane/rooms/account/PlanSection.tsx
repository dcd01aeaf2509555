/** The plan of the account on a sheet of its own, and the question to ask before it is written. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SheetWritten } from '../../../workbook/index';
import type { AccountView } from '../../data/portfolio/account-view';
import { usedTables } from '../../data/load';
import { DrillSelected } from '../../parts/DrillSelected';
import { useLayout } from '../../parts/layout';
import { useData, useWorkbook } from '../../state/data';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';

const useStyles = makeStyles({
  button: { whiteSpace: 'normal', textAlign: 'left', minWidth: 0, maxWidth: '100%' },
});

export function PlanSection({ view }: { readonly view: AccountView }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const { loaded, asOf } = useData();
  const workbook = useWorkbook();
  const { start, busy, outcome } = useSheetWrite<SheetWritten>(({ sheet }) => t.plan.written(sheet));
  if (loaded === null) return null;
  const write = (): void =>
    start((options) => {
      const { id, name } = view.figures;
      // A date that was chosen here alone is written into the formulas; else they follow the workbook's.
      const day = asOf.source === 'name' && asOf.ofWorkbook !== null ? asOf.ofWorkbook : asOf.date;
      return workbook.writeAccountPlan({ language, account: id, accountName: name, tables: usedTables(loaded), asOf: day }, options);
    });
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="plan-heading">
      <h2 id="plan-heading" className={layout.h2}>
        {t.plan.heading}
      </h2>
      <p className={layout.text}>{t.plan.prompt}</p>
      <p className={layout.secondary}>{t.plan.hint}</p>
      <div>
        <Button className={styles.button} size="small" disabledFocusable={busy} onClick={write}>
          {t.plan.write}
        </Button>
      </div>
      {outcome !== '' && <p className={layout.secondary}>{outcome}</p>}
      <DrillSelected />
    </section>
  );
}
