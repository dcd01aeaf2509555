/** Columns of formulas that ask about one account each, and the button that makes one formula of each. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { writeFigure } from '../../data/typed-figure';
import { useLayout } from '../../parts/layout';
import { TaskBar } from '../../parts/TaskBar';
import { useAttempts } from '../../state/refusals';
import { useTexts, type PaneTexts } from '../../state/texts';
import { useRewrite, wouldBeSame, type ComparedRun } from './use-rewrite';

const DIFFERENCES_SHOWN = 8;

export function RewriteSection(): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const { task, phase, found, said, look, replace } = useRewrite();
  const say = t.functions.rewrite;
  const ready = (found ?? []).filter(wouldBeSame);
  const formulas = ready.reduce((sum, { run }) => sum + run.formulas.length, 0);
  const text =
    phase === 'comparing' ? say.comparing : say.looking(format.number(task.progress?.done ?? 0), format.number(task.progress?.total ?? 0));
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="rewrite-heading">
      <h2 id="rewrite-heading" className={layout.h2}>
        {say.heading}
      </h2>
      <p className={layout.secondary}>{say.means}</p>
      <div>
        <Button size="small" disabledFocusable={task.busy} onClick={look}>
          {say.look}
        </Button>
      </div>
      <TaskBar task={task} text={text} />
      {said !== '' && (
        <MessageBar intent={found === null ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      {found !== null && found.length > 0 && (
        <ul className={layout.list} aria-label={say.heading}>
          {found.map((one) => (
            <li key={`${one.run.sheet}!${one.run.address}`}>
              <FoundRun one={one} />
            </li>
          ))}
        </ul>
      )}
      {ready.length > 0 && (
        <div>
          <Button size="small" appearance="primary" onClick={replace}>
            {say.replace(format.number(formulas), ready.length, format.number(ready.length))}
          </Button>
        </div>
      )}
    </section>
  );
}

function FoundRun({ one: { run, comparison } }: { readonly one: ComparedRun }): ReactNode {
  const layout = useLayout();
  const texts = useTexts();
  const { t, format } = texts;
  const { goTo } = useAttempts();
  const say = t.functions.rewrite;
  const differences = comparison?.differences ?? [];
  return (
    <div className={layout.section}>
      <button type="button" className={layout.link} onClick={() => goTo(run)}>
        {say.run(format.number(run.formulas.length), run.functionId, `${run.sheet}!${run.address}`)}
      </button>
      <p className={layout.secondary}>{outcomeOf(comparison, texts)}</p>
      {differences.length > 0 && (
        <ul className={layout.list}>
          {differences.slice(0, DIFFERENCES_SHOWN).map((difference) => (
            <li key={difference.address}>
              <button type="button" className={layout.link} onClick={() => goTo(difference)}>
                {say.difference(difference.address, shown(difference.before, texts), shown(difference.after, texts))}
              </button>
            </li>
          ))}
          {differences.length > DIFFERENCES_SHOWN && (
            <li className={layout.secondary}>{say.more(format.number(differences.length - DIFFERENCES_SHOWN))}</li>
          )}
        </ul>
      )}
    </div>
  );
}

function outcomeOf(comparison: ComparedRun['comparison'], { t, format }: PaneTexts): string {
  const say = t.functions.rewrite;
  if (comparison === null) return say.stuck;
  if (comparison.unknown !== undefined) return say.unknown(comparison.unknown);
  if (comparison.refused !== undefined) return say.refused(comparison.refused);
  const { length } = comparison.differences;
  return length === 0 ? say.equal : say.differ(length, format.number(length));
}

function shown(cell: unknown, { t, language }: PaneTexts): string {
  if (cell === '' || cell === null || cell === undefined) return t.functions.rewrite.blank;
  return typeof cell === 'number' ? writeFigure(cell, language) : String(cell);
}
