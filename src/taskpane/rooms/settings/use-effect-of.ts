/**
 * The effect of changes that are not written yet: the portfolio is computed anew with them, a moment after the last key. What was computed for earlier
 * changes stays, marked, until then.
 */
import { useCallback, useEffect, useState } from 'react';
import type { SettingChange } from '../../../workbook/index';
import { computePortfolio, type PortfolioFigures } from '../../data/compute';
import type { LoadedWorkbook } from '../../data/load';
import { cellsAfter, type SettingsTable } from '../../data/settings/draft';
import { effectOf, type Effect } from '../../data/settings/effect';
import { useData } from '../../state/data';
import { isCancelled } from '../../state/faults';
import { useAttempts } from '../../state/refusals';
import { useTask, type Task } from '../../state/use-task';

const AFTER_TYPING = 300;

export interface EffectState {
  readonly task: Task;
  readonly effect: Effect | null;
  readonly outdated: boolean;
  readonly stopped: boolean;
  again(): void;
}

/** The tables with the settings as they would be. */
function withSettings(loaded: LoadedWorkbook, table: SettingsTable, changes: readonly SettingChange[]): LoadedWorkbook {
  const cells = cellsAfter(table, changes);
  const others = loaded.tables.filter(({ name }) => name !== 'settings');
  const source = loaded.tables.find(({ name }) => name === 'settings')?.source ?? loaded.tables[0]!.source;
  return { ...loaded, tables: [...others, { name: 'settings', source, cells }] };
}

export function useEffectOf(table: SettingsTable, changes: readonly SettingChange[]): EffectState {
  const { loaded, figures } = useData();
  const { refuse } = useAttempts();
  const task = useTask();
  const [known, setKnown] = useState<{
    readonly of: readonly SettingChange[];
    readonly before: PortfolioFigures;
    readonly effect: Effect;
  } | null>(null);
  const [stopped, setStopped] = useState(false);
  const [asked, setAsked] = useState(0);
  const { run, stop } = task;
  useEffect(() => {
    if (loaded === null || figures === null || changes.length === 0) return undefined;
    const timer = setTimeout(() => {
      setStopped(false);
      run((options) => computePortfolio(withSettings(loaded, table, changes), figures.asOf, options)).then(
        (after) => {
          if (after !== null) setKnown({ of: changes, before: figures, effect: effectOf(figures, after) });
        },
        (error: unknown) => {
          if (isCancelled(error)) setStopped(true);
          else refuse(error);
        },
      );
    }, AFTER_TYPING);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [loaded, figures, table, changes, asked, run, stop, refuse]);
  const again = useCallback(() => setAsked((count) => count + 1), []);
  const current = known !== null && changes.length > 0 && figures !== null;
  return {
    task,
    effect: current ? known.effect : null,
    outdated: current && (known.of !== changes || known.before !== figures),
    stopped,
    again,
  };
}
