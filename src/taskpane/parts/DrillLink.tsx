/** From a figure to a sheet with the rows behind it, and back to where one was. */
import type { ReactNode } from 'react';
import { isoDate } from '../../tables/dates';
import type { Place, SheetWritten } from '../../workbook/index';
import type { Drill } from '../data/drill/steps';
import type { LoadedWorkbook } from '../data/load';
import { useData, useWorkbook } from '../state/data';
import { useAttempts } from '../state/refusals';
import { useTexts } from '../state/texts';
import { useSheetWrite } from '../state/use-sheet-write';
import { useLayout } from './layout';

interface Props {
  /** The figure's name. */
  readonly title: string;
  /** Whose it is. */
  readonly of: string;
  readonly drill: (loaded: LoadedWorkbook) => Drill;
  /** What the link says, where it isn't "Rows behind it". */
  readonly text?: string;
}

interface Written extends SheetWritten {
  readonly back: Place;
}

export function DrillLink({ title, of, drill, text }: Props): ReactNode {
  const layout = useLayout();
  const { t, language } = useTexts();
  const { loaded, figures } = useData();
  const workbook = useWorkbook();
  const { goTo } = useAttempts();
  const { start, busy, written, outcome } = useSheetWrite<Written>(({ sheet }) => t.drill.written(sheet));
  if (loaded === null || figures === null) return null;
  const write = (): void =>
    start(async (options) => {
      const back = await workbook.selectedCell();
      const day = isoDate(figures.asOf);
      return { ...(await workbook.writeDrill({ language, title, of, day, back, ...drill(loaded) }, options)), back };
    });
  return (
    <span className={layout.secondary}>
      <button type="button" className={layout.link} aria-label={t.drill.label(`${title}, ${of}`)} disabled={busy} onClick={write}>
        {text ?? t.drill.link}
      </button>
      {outcome !== '' && ` ${outcome} `}
      {written !== null && (
        <button type="button" className={layout.link} onClick={() => goTo(written.back)}>
          {t.drill.back}
        </button>
      )}
    </span>
  );
}
