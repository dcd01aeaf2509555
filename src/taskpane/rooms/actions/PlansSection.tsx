/** What was typed on the sheets of the plans, brought into the table of actions once one has seen what would change. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Action } from '../../../metrics/planning/actions';
import { columnOf } from '../../../tables/declarations/index';
import type { TableWritten } from '../../../workbook/index';
import { editsOf, type PlanEdit, type PlanEdits } from '../../data/actions/from-plans';
import { bothPlan } from '../../data/actions/writing';
import type { PortfolioFigures } from '../../data/compute';
import { tableOf, type LoadedWorkbook } from '../../data/load';
import { useLayout } from '../../parts/layout';
import { useData, useReading, useWorkbook } from '../../state/data';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';

interface Props {
  readonly loaded: LoadedWorkbook;
  readonly figures: PortfolioFigures;
  readonly actions: readonly Action[];
}

export function PlansSection({ loaded, figures, actions }: Props): ReactNode {
  const layout = useLayout();
  const { t, language, format } = useTexts();
  const texts = t.actions.plans;
  const { date1904 } = useData();
  const { outdated } = useReading();
  const workbook = useWorkbook();
  const { attempt } = useAttempts();
  const [found, setFound] = useState<PlanEdits | null>(null);
  const { start, busy, outcome } = useSheetWrite<TableWritten>(({ sheet }) => texts.written(sheet));
  const look = (): void =>
    attempt(async () => setFound(editsOf(await workbook.readPlanMoves({}), { actions, asOf: figures.asOf, date1904, language })));
  const apply = (edits: readonly PlanEdit[]): void => {
    setFound(null);
    start(async ({ signal, onProgress }) => {
      const source = tableOf(loaded, 'actions')?.source;
      const target = source === undefined ? null : await workbook.readTarget(source, 'actions', signal === undefined ? {} : { signal });
      const plan = bothPlan(
        edits.flatMap(({ change }) => change ?? []),
        edits.flatMap(({ fresh }) => fresh ?? []),
        target,
        { language, date1904 },
      );
      const [written] = await workbook.writeImports([{ plan, target }], { signal, onProgress });
      return written!;
    });
  };
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-label={texts.take}>
      <p className={layout.secondary}>{texts.what}</p>
      <div>
        <Button size="small" disabledFocusable={busy || outdated} onClick={look}>
          {texts.take}
        </Button>
      </div>
      {outcome !== '' && <p className={layout.secondary}>{outcome}</p>}
      {found !== null && found.edits.length === 0 && <p className={layout.text}>{texts.nothing}</p>}
      {found !== null && found.bad.length > 0 && <p className={layout.secondary}>{texts.bad(found.bad.join(' · '))}</p>}
      {found !== null && found.edits.length > 0 && (
        <>
          <p className={layout.text}>{texts.found(found.edits.length, format.number(found.edits.length))}</p>
          <ul className={layout.list}>
            {found.edits.map((edit) => (
              <li key={`${edit.account} ${edit.text}`}>
                <Edit edit={edit} name={figures.byId.get(edit.account)?.name ?? edit.account} />
              </li>
            ))}
          </ul>
          <div className={layout.row}>
            <Button size="small" appearance="primary" disabledFocusable={busy || outdated} onClick={() => apply(found.edits)}>
              {texts.apply}
            </Button>
            <Button size="small" onClick={() => setFound(null)}>
              {texts.leave}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Edit({ edit: { text, fields }, name }: { readonly edit: PlanEdit; readonly name: string }): ReactNode {
  const { t, language, format } = useTexts();
  const texts = t.actions.plans;
  const shown = (cell: string | number): string => {
    if (cell === '') return texts.blank;
    return typeof cell === 'number' ? format.date(cell) : cell;
  };
  const changes = fields.map(({ field, before, after }) =>
    texts.change(columnOf('actions', field).titles[language], shown(before), shown(after)),
  );
  return texts.line(name, text, changes.join(', '));
}
