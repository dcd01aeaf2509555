/** The snapshots that are kept, and taking one; asked again where one of that day, or a later one, is there. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { PortfolioFigures } from '../../data/compute';
import type { LoadedWorkbook } from '../../data/load';
import { SPILLED } from '../../data/moved/keep';
import { doubtOf } from '../../data/moved/kept';
import { newestUpTo, type Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { useLayout } from '../../parts/layout';
import type { SlotRef } from '../../parts/slot-ref';
import { useReading } from '../../state/data';
import { useTexts } from '../../state/texts';
import { useKeep } from './use-keep';

interface Props {
  readonly loaded: LoadedWorkbook;
  readonly figures: PortfolioFigures;
  readonly kept: Snapshots;
}

export function KeepSection({ loaded, figures, kept }: Props): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.moved.keep;
  const { outdated } = useReading();
  const { take, busy, outcome } = useKeep(loaded, figures);
  const [asking, setAsking] = useState(false);
  const doubt = doubtOf(kept, figures.asOf);
  const newest = newestUpTo(kept, Infinity);
  const count = figures.byId.size;
  const anyway = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (asking) anyway.current?.focus();
  }, [asking]);
  const answer = (yes: boolean): void => {
    setAsking(false);
    if (yes) take();
  };
  return (
    <section className={layout.section} aria-labelledby="keep-heading">
      <h2 id="keep-heading" className={layout.h2}>
        {texts.heading}
      </h2>
      <p className={layout.text}>
        {newest === undefined ? texts.none : texts.kept(kept.size, format.number(kept.size), format.date(newest.asOf))}
      </p>
      {asking && doubt !== undefined ? (
        <div role="group" aria-label={texts.take} className={layout.section}>
          <p className={layout.text} id="keep-doubt">
            {texts[doubt.reason](doubt.snapshot.name, format.date(doubt.snapshot.asOf))}
          </p>
          <div className={layout.row}>
            <Button ref={anyway as SlotRef} size="small" aria-describedby="keep-doubt" onClick={() => answer(true)}>
              {texts.anyway}
            </Button>
            <Button size="small" onClick={() => answer(false)}>
              {texts.leave}
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button
            size="small"
            appearance={newest === undefined ? 'primary' : 'secondary'}
            disabledFocusable={busy || outdated}
            onClick={() => (doubt === undefined ? take() : setAsking(true))}
          >
            {texts.take}
          </Button>
        </div>
      )}
      {outcome !== '' && <p className={layout.secondary}>{outcome}</p>}
      {count > SPILLED.comparison && (
        <p className={layout.secondary}>
          {texts.tooLarge(format.number(count), format.number(SPILLED.snapshot), format.number(SPILLED.comparison))}
        </p>
      )}
    </section>
  );
}
