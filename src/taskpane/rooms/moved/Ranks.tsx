/** Whose place in the ranking by loss × risk is another one, each a way to what moved that account. */
import type { ReactNode } from 'react';
import type { RankMove } from '../../data/moved/view';
import { useLayout } from '../../parts/layout';
import { useMovedWork } from '../../state/room-memory';
import { useTexts } from '../../state/texts';

export function Ranks({ ranks }: { readonly ranks: readonly RankMove[] }): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const [, setWork] = useMovedWork();
  if (ranks.length === 0) return null;
  return (
    <>
      <h3 className={layout.h3}>{t.moved.ranks}</h3>
      <ul className={layout.list} aria-label={t.moved.ranks}>
        {ranks.map(({ account, name, sentence }) => (
          <li key={account}>
            <button type="button" className={layout.link} onClick={() => setWork((work) => ({ ...work, account }))}>
              {name}
            </button>{' '}
            {sentence}
          </li>
        ))}
      </ul>
    </>
  );
}
