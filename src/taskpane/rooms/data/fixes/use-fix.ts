/** A fix that is open: the table read anew with its formulas, what is chosen, what each cell becomes, and which of them are ticked. */
import { useEffect, useMemo, useState } from 'react';
import { proposedChoice } from '../../../../fixes/evidence';
import { isOfCells } from '../../../../fixes/kinds';
import type { FixChoice, FixTable } from '../../../../fixes/types';
import type { ImportTarget } from '../../../../workbook/index';
import { entriesOf, fixTableOf, isHarmless, keyOf, refusalOf, type FixEntry, type OpenFix } from '../../../data/fixes';
import { tableOf, type LoadedWorkbook } from '../../../data/load';
import { useWorkbook } from '../../../state/data';
import { isCancelled } from '../../../state/faults';
import { useAttempts } from '../../../state/refusals';
import { useTexts } from '../../../state/texts';

export interface FixState {
  /** null while the table is being read. */
  readonly target: ImportTarget | null;
  readonly table: FixTable | null;
  readonly choice: FixChoice;
  /** The evidence of the column speaks for what is chosen. */
  readonly proposed: boolean;
  readonly entries: readonly FixEntry[];
  readonly chosen: readonly FixEntry[];
  /** Those that can be ticked. */
  readonly possible: readonly FixEntry[];
  isChosen(entry: FixEntry): boolean;
  choose(choice: FixChoice): void;
  toggle(entry: FixEntry): void;
  toggleAll(on: boolean): void;
}

export function useFix(open: OpenFix, loaded: LoadedWorkbook): FixState {
  const workbook = useWorkbook();
  const { refuse } = useAttempts();
  const { language } = useTexts();
  const [target, setTarget] = useState<ImportTarget | null>(null);
  const [made, setMade] = useState<FixChoice | null>(null);
  /** Ticked or not by hand, by key. */
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const source = tableOf(loaded, open.table)?.source;
  const name = open.table;
  useEffect(() => {
    const control = new AbortController();
    if (source !== undefined)
      workbook
        .readTarget(source, name, { signal: control.signal })
        .then((read) => {
          if (!control.signal.aborted) setTarget(read);
        })
        .catch((error: unknown) => {
          if (!control.signal.aborted && !isCancelled(error)) refuse(error);
        });
    return () => control.abort();
  }, [workbook, source, name, refuse]);
  const table = useMemo(() => (target === null ? null : fixTableOf(name, target)), [target, name]);
  const evidence = useMemo(
    (): FixChoice => (table === null || !isOfCells(open.kind) ? {} : proposedChoice(open.kind, table, open.findings)),
    [table, open],
  );
  const choice = made ?? evidence;
  const entries = useMemo(() => (table === null ? [] : entriesOf(open, table, choice, language)), [open, table, choice, language]);
  const possible = entries.filter((entry) => refusalOf(entry) === undefined);
  const isChosen = (entry: FixEntry): boolean => refusalOf(entry) === undefined && (byHand.get(keyOf(entry)) ?? isHarmless(entry));
  const set = (changed: readonly FixEntry[], on: boolean): void =>
    setByHand(new Map([...byHand, ...changed.map((entry) => [keyOf(entry), on] as const)]));
  return {
    target,
    table,
    choice,
    proposed: made === null && Object.keys(evidence).length > 0,
    entries,
    possible,
    chosen: possible.filter(isChosen),
    isChosen,
    choose: setMade,
    toggle: (entry) => set([entry], !isChosen(entry)),
    toggleAll: (on) => set(possible, on),
  };
}
