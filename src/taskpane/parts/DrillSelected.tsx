/** From the figure of an account in the selected cell, on a sheet of ours, to the rows behind it, and back. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { columnOf } from '../../tables/declarations/index';
import { isoDate } from '../../tables/dates';
import type { Place, SheetWritten } from '../../workbook/index';
import { accountDrill, drillNamed } from '../data/drill/steps';
import { useData, useWorkbook } from '../state/data';
import { useAttempts } from '../state/refusals';
import { useTexts } from '../state/texts';
import { useSheetWrite } from '../state/use-sheet-write';
import { useLayout } from './layout';

interface Written extends SheetWritten {
  readonly back: Place;
}

export function DrillSelected(): ReactNode {
  const layout = useLayout();
  const { t, language } = useTexts();
  const { loaded, figures } = useData();
  const workbook = useWorkbook();
  const { attempt, goTo } = useAttempts();
  const [nothing, setNothing] = useState(false);
  const { start, busy, written, outcome } = useSheetWrite<Written>(({ sheet }) => t.drill.written(sheet));
  if (loaded === null || figures === null) return null;
  const write = (): void =>
    attempt(async () => {
      setNothing(false);
      const [back, selected] = [await workbook.selectedCell(), await workbook.selectedFigure()];
      const which = selected === undefined ? undefined : drillNamed(selected.figure);
      const account = selected === undefined ? undefined : figures.byId.get(selected.account);
      const drill = which === undefined || account === undefined ? undefined : accountDrill(loaded, figures, account, which, language);
      if (drill === undefined || drill.steps.length === 0) {
        setNothing(true);
        return;
      }
      const title = columnOf('snapshots', which!).titles[language];
      start(async (options) => {
        const input = { language, title, of: account!.name, day: isoDate(figures.asOf), back, ...drill };
        return { ...(await workbook.writeDrill(input, options)), back };
      });
    });
  return (
    <div>
      <Button size="small" disabledFocusable={busy} title={t.drill.selectedHint} onClick={write}>
        {t.drill.selected}
      </Button>{' '}
      <span className={layout.secondary} role="status">
        {nothing ? t.drill.nothing : outcome}
      </span>{' '}
      {written !== null && !nothing && (
        <button type="button" className={layout.link} onClick={() => goTo(written.back)}>
          {t.drill.back}
        </button>
      )}
    </div>
  );
}
