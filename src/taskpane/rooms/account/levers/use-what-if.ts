/** Which levers are ticked and how large their steps are typed; what they would change together. */
import { useMemo, useState } from 'react';
import { aboutLever, leverNames, type LeverName } from '../../../../metrics/levers/lever';
import type { AccountView } from '../../../data/portfolio/account-view';
import { readSize, tryLevers, writeSize, type SizeFault, type SizeKey, type WhatIf } from '../../../data/levers/account-levers';
import { useData } from '../../../state/data';
import { useTexts } from '../../../state/texts';

/** One size of a ticked lever. */
export interface Size {
  readonly key: SizeKey;
  readonly text: string;
  readonly fault: SizeFault | undefined;
}

export interface WhatIfState {
  readonly chosen: ReadonlySet<LeverName>;
  toggle(lever: LeverName): void;
  clear(): void;
  readonly sizes: readonly Size[];
  type(key: SizeKey, text: string): void;
  /** Undefined while no size differs from the standard one. */
  readonly reset: (() => void) | undefined;
  /** Undefined while none is ticked. */
  readonly result: WhatIf | undefined;
}

export function useWhatIf(view: AccountView): WhatIfState {
  const { language } = useTexts();
  const { figures } = useData();
  const [chosen, setChosen] = useState<ReadonlySet<LeverName>>(new Set());
  const [typed, setTyped] = useState<Partial<Record<SizeKey, string>>>({});
  const { settings } = view;
  const { account, trust } = view.figures;
  const portfolio = figures?.portfolio;
  const keys = useMemo(
    () => leverNames.filter((name) => chosen.has(name)).flatMap((name): readonly SizeKey[] => aboutLever[name].sizes),
    [chosen],
  );
  const read = useMemo(
    () =>
      keys.map((key) => {
        const text = typed[key] ?? writeSize(key, settings[key], language);
        return { key, text, value: readSize(key, text, language) };
      }),
    [keys, typed, settings, language],
  );
  const result = useMemo(() => {
    if (portfolio === undefined || chosen.size === 0 || trust === undefined) return undefined;
    // A size that can't be read leaves the standard one.
    const sizes: Partial<Record<SizeKey, number>> = {};
    for (const { key, value } of read) if (typeof value === 'number') sizes[key] = value;
    return tryLevers(portfolio, account, [...chosen], sizes);
  }, [portfolio, account, trust, chosen, read]);
  return {
    chosen,
    toggle: (lever) => {
      const next = new Set(chosen);
      if (!next.delete(lever)) next.add(lever);
      setChosen(next);
    },
    clear: () => setChosen(new Set()),
    sizes: read.map(({ key, text, value }) => ({ key, text, fault: typeof value === 'number' ? undefined : value })),
    type: (key, text) => setTyped({ ...typed, [key]: text }),
    reset: keys.some((key) => typed[key] !== undefined && typed[key] !== writeSize(key, settings[key], language))
      ? () => setTyped({})
      : undefined,
    result,
  };
}
