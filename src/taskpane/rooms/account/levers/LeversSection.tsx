/** The levers that are not pulled, the most effective first, when to bring them up, and what they would change together. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Levers } from '../../../../metrics/levers/levers';
import type { AccountView } from '../../../data/portfolio/account-view';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { LeverItem } from './LeverItem';
import { MakeActions } from './MakeActions';
import { useWhatIf } from './use-what-if';
import { WhatIfPanel } from './WhatIfPanel';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export function LeversSection({ view, levers }: { readonly view: AccountView; readonly levers: Levers }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const state = useWhatIf(view);
  const { next } = levers;
  const largest = Math.max(0, ...levers.levers.map(({ change }) => Math.abs(change?.index ?? 0)));
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="levers-heading">
      <h2 id="levers-heading" className={layout.h2}>
        {t.levers.heading}
      </h2>
      {levers.levers.length === 0 ? (
        <p className={layout.text}>{t.levers.none}</p>
      ) : (
        <>
          <p className={layout.text}>
            {next === undefined ? t.levers.whenUnknown : t.levers.when(t.account.momentKinds[next.kind], format.date(next.date))}
          </p>
          <p className={layout.secondary}>{t.levers.intro}</p>
          <ol className={styles.list} aria-label={t.levers.listLabel}>
            {levers.levers.map((lever) => (
              <LeverItem
                key={lever.name}
                lever={lever}
                largest={largest}
                ticked={state.chosen.has(lever.name)}
                onTick={() => state.toggle(lever.name)}
              />
            ))}
          </ol>
          <WhatIfPanel state={state} />
          <MakeActions view={view} levers={levers} chosen={state.chosen} />
        </>
      )}
    </section>
  );
}
