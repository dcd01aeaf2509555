/** Contracts that can't be closed, with the way to the cell that stops each; and rows of the books that belong to no contract. */
import type { ReactNode } from 'react';
import type { Closing } from '../../../metrics/concessions/closing/closing';
import { CellError, type Finding } from '../../../tables/findings';
import { FaultBar } from '../../parts/FaultBar';
import { useLayout } from '../../parts/layout';
import { useData } from '../../state/data';
import { faultOf } from '../../state/faults';
import { useTexts } from '../../state/texts';

/** More of them would fill the pane; the room of the data has all. */
const SHOWN = 5;

export function FaultsSection({ closing: { faults, orphans } }: { readonly closing: Closing }): ReactNode {
  const { t, format } = useTexts();
  return (
    <>
      {faults.length > 0 && (
        <Faults text={t.closing.faults(faults.length, format.number(faults.length))} findings={faults.map(({ fault }) => fault)} />
      )}
      {orphans.length > 0 && <Faults text={t.closing.orphans} findings={orphans} />}
    </>
  );
}

function Faults({ text, findings }: { readonly text: string; readonly findings: readonly Finding[] }): ReactNode {
  const layout = useLayout();
  const { language } = useTexts();
  const { loaded } = useData();
  return (
    <section className={layout.section} aria-label={text}>
      <p className={layout.text}>{text}</p>
      {findings.slice(0, SHOWN).map((finding, k) => (
        <FaultBar key={k} intent="warning" fault={faultOf(new CellError(finding), language, loaded)} />
      ))}
    </section>
  );
}
