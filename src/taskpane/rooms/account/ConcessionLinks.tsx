/** The account's contracts that have a scheme of volume concessions, each with the way to the room that works on it. */
import { useMemo, type ReactNode } from 'react';
import type { AccountView } from '../../data/portfolio/account-view';
import { concessionContracts } from '../../data/concessions/contracts';
import type { PortfolioFigures } from '../../data/compute';
import { useLayout } from '../../parts/layout';
import { useNavigate } from '../../state/navigation';
import { useTexts } from '../../state/texts';

export function ConcessionLinks({ figures, view }: { readonly figures: PortfolioFigures; readonly view: AccountView }): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const { openConcession } = useNavigate();
  const contracts = useMemo(() => concessionContracts(figures, [view.figures], format.compare), [figures, view, format]);
  if (contracts.length === 0) return null;
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="concessions-heading">
      <h2 id="concessions-heading" className={layout.h2}>
        {t.concessions.heading}
      </h2>
      <ul className={layout.list}>
        {contracts.map(({ id, title, terms }) => (
          <li key={id}>
            <button type="button" className={layout.link} onClick={() => openConcession(id)}>
              {t.concessions.option(id, '', title)}
            </button>
            {terms !== undefined && <p className={layout.secondary}>{t.concessions.scheme.methods[terms.method]}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
