/** The accounts that are no clients, in lists of their own: lost ones with the day, the last to leave first, and prospects. */
import { useMemo, useState, type ReactNode } from 'react';
import type { AccountFigures, PortfolioFigures } from '../../data/compute';
import { useLayout } from '../../parts/layout';
import { MoreButton } from '../../parts/MoreButton';
import { useNavigate } from '../../state/navigation';
import { useTexts } from '../../state/texts';

/** How many more are shown at a time. */
const MORE = 20;

export function OtherAccounts({ figures }: { readonly figures: PortfolioFigures }): ReactNode {
  const { format } = useTexts();
  const prospects = useMemo(
    () => [...figures.prospects].sort((a, b) => format.compare(a.name, b.name) || format.compare(a.id, b.id)),
    [figures, format],
  );
  return (
    <>
      <AccountList name="lost" accounts={figures.lost} />
      <AccountList name="prospects" accounts={prospects} />
    </>
  );
}

function AccountList({ name, accounts }: { readonly name: 'lost' | 'prospects'; readonly accounts: readonly AccountFigures[] }): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const { openAccount } = useNavigate();
  const [shown, setShown] = useState(MORE);
  if (accounts.length === 0) return null;
  const more = Math.min(MORE, accounts.length - shown);
  return (
    <section className={layout.section} aria-labelledby={`${name}-heading`}>
      <h2 id={`${name}-heading`} className={layout.h2}>
        {t.lives[name]} ({format.number(accounts.length)})
      </h2>
      <ul className={layout.list}>
        {accounts.slice(0, shown).map(({ id, name: title, life, trust }) => (
          <li key={id} className={layout.between}>
            <button type="button" className={layout.link} onClick={() => openAccount(id)}>
              {title}
            </button>
            <span className={layout.secondary}>
              {name === 'lost' && `${Number.isNaN(life.end) ? t.lives.unknownDay : format.date(life.end)} · `}
              {t.lives.trust(trust === undefined || trust.coverage === 0 ? t.none : format.number(trust.score))}
            </span>
          </li>
        ))}
      </ul>
      <MoreButton more={more} onMore={() => setShown(shown + MORE)} />
    </section>
  );
}
