/** What a table that is missing would bring: how many functions, for how many accounts, and which. */
import type { ReactNode } from 'react';
import type { TableGain } from '../../data/report';
import { useLayout } from '../../parts/layout';
import { useData } from '../../state/data';
import { useTexts } from '../../state/texts';
import { textsOf } from '../../../locales/languages';

export function TableGains({ gain: { makes, adds } }: { readonly gain: TableGain }): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const { figures } = useData();
  if (makes.length + adds.length === 0) return null;
  const accounts = figures?.accounts.length ?? 0;
  const gain = t.report.gain(makes.length, format.number(makes.length), adds.length, format.number(adds.length));
  const { functions } = textsOf(language).functions;
  return (
    <details>
      <summary className={`${layout.summary} ${layout.secondary}`}>
        {accounts === 0 ? t.report.gainOnly(gain) : t.report.gainFor(gain, accounts, format.number(accounts))}
      </summary>
      <ul className={layout.list}>
        {[...makes, ...adds].map((id) => (
          <li key={id} className={layout.secondary}>
            <strong>{id}</strong> – {functions[id].description}
          </li>
        ))}
      </ul>
    </details>
  );
}
