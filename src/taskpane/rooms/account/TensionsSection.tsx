/** Tensions of the account, each in one sentence, where they bite; nothing when none does. Captivity has its alert above. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Tension } from '../../../metrics/levers/tensions';
import { useLayout } from '../../parts/layout';
import { useTexts, type PaneTexts } from '../../state/texts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

export function TensionsSection({ tensions }: { readonly tensions: readonly Tension[] }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const { t } = texts;
  if (tensions.length === 0) return null;
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="tensions-heading">
      <h2 id="tensions-heading" className={layout.h2}>
        {t.tensions.heading}
      </h2>
      <p className={layout.secondary}>{t.tensions.note}</p>
      <dl className={styles.list}>
        {tensions.map((tension) => (
          <div key={tension.kind}>
            <dt className={styles.title}>{t.tensions.titles[tension.kind]}</dt>
            <dd className={styles.text}>{sentence(tension, texts)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function sentence(tension: Tension, { t, format }: PaneTexts): string {
  const texts = t.tensions;
  switch (tension.kind) {
    case 'information_given':
      return texts.information_given(tension.unpaired, format.number(tension.unpaired));
    case 'information_withheld':
      return texts.information_withheld(format.percent(tension.shared), format.number(tension.items));
    case 'breadth_margin':
      return texts.breadth_margin(format.list(tension.families), format.money(tension.margin));
    case 'gives_unpaired':
      return texts.gives_unpaired(tension.gives, format.number(tension.gives), format.money(tension.amount));
    case 'advocacy':
      return texts.advocacy(format.money(tension.amount));
    case 'rigidity':
      return texts.rigidity(format.number(tension.score), tension.contracts);
    case 'paradox':
      return texts.paradox(tension.outsideSpec, tension.complaints);
  }
}
