/** The levers that are not pulled, in two kinds that are never blended, the most effective of each first; when to bring them up; what they would change together. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { aboutLever, type LeverKind } from '../../../../metrics/levers/lever';
import type { Lever, Levers } from '../../../../metrics/levers/levers';
import { localeOf } from '../../../../locales/languages';
import type { AccountView } from '../../../data/portfolio/account-view';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { gainOf, LeverItem } from './LeverItem';
import { MakeActions } from './MakeActions';
import { useWhatIf, type WhatIfState } from './use-what-if';
import { WhatIfPanel } from './WhatIfPanel';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export function LeversSection({ view, levers }: { readonly view: AccountView; readonly levers: Levers }): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const state = useWhatIf(view);
  const { next } = levers;
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
          {levers.kinds.map((kind) => (
            <KindOfLevers
              key={kind}
              kind={kind}
              levers={levers.levers.filter(({ name }) => aboutLever[name].kind === kind)}
              state={state}
            />
          ))}
          <WhatIfPanel state={state} />
          <MakeActions view={view} levers={levers} chosen={state.chosen} />
        </>
      )}
    </section>
  );
}

/** Bars compare the levers of one kind: points of the index and points of trust are no one measure. */
function KindOfLevers({
  kind,
  levers,
  state,
}: {
  readonly kind: LeverKind;
  readonly levers: readonly Lever[];
  readonly state: WhatIfState;
}): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const largest = Math.max(0, ...levers.map((lever) => Math.abs(gainOf(lever) ?? 0)));
  if (levers.length === 0) return null;
  return (
    <>
      <h3 className={layout.h3}>{localeOf(language).levers.kinds[kind]}</h3>
      <p className={layout.secondary}>{t.levers.ranked[kind]}</p>
      <ol className={styles.list} aria-label={t.levers.listLabel(localeOf(language).levers.kinds[kind])}>
        {levers.map((lever) => (
          <LeverItem
            key={lever.name}
            lever={lever}
            largest={largest}
            ticked={state.chosen.has(lever.name)}
            onTick={() => state.toggle(lever.name)}
          />
        ))}
      </ol>
    </>
  );
}
