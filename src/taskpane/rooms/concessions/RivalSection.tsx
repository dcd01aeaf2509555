/** What the concession does to a rival: the price to match on the part of the volume that could move, and the share to win. */
import type { ReactNode } from 'react';
import type { RivalView } from '../../data/concessions/view';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { FigureSlider } from './FigureSlider';
import { Figure } from './SchemeSection';
import { useConcession } from './use-concession';

export function RivalSection(): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const texts = t.concessions.rival;
  const { view } = useConcession();
  if (view === undefined) return null;
  const { rival } = view;
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="rival-heading">
      <h2 id="rival-heading" className={layout.h2}>
        {texts.title}
      </h2>
      {rival === undefined ? (
        <>
          <Figure name="contestable" />
          <p className={layout.secondary}>{texts.needed}</p>
        </>
      ) : (
        <>
          <FigureSlider name="contestable" label={texts.slider} value={rival.contestable} max={rival.volume} />
          <Price rival={rival} />
        </>
      )}
    </section>
  );
}

function Price({ rival }: { readonly rival: RivalView }): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.concessions.rival;
  const { words, draft, view } = useConcession();
  const { contestable, volume, price, discountToMatch, rate, requiredShare } = rival;
  const required = Number.isNaN(requiredShare) ? texts.requiredNever : texts.requiredText(format.rate(requiredShare));
  const share = (text: string): string => (draft.basis === 'revenue' ? t.concessions.ofList(text) : `${text} ${t.concessions.perUnit}`);
  return (
    <div role="status">
      <p className={layout.text}>{texts.sentence(words.volume(contestable), format.rate(contestable / volume), words.volume(volume))}</p>
      <div className={layout.between}>
        <span className={layout.figure}>{share(words.price(price))}</span>
        <span>{texts.discount(format.rate(discountToMatch))}</span>
      </div>
      <p className={layout.text}>
        {texts.ours(format.rate(rate))} {price < 0 && texts.negative}
      </p>
      <p className={layout.text}>{Number.isNaN(view?.unitCost ?? Number.NaN) ? texts.requiredUnknown : required}</p>
    </div>
  );
}
