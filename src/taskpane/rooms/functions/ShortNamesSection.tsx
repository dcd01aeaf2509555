/** Short names of the functions: what they are, the button that adds or removes them, and which names were left alone. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLayout } from '../../parts/layout';
import type { SlotRef } from '../../parts/slot-ref';
import { useTexts } from '../../state/texts';
import { useShortNames } from './use-short-names';

export function ShortNamesSection(): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const { names, said, left, toggle } = useShortNames();
  const say = t.functions.shortNames;
  const outcome = useRef<HTMLDivElement>(null);
  // The ribbon's command ends here, far below the list of functions.
  useEffect(() => {
    if (said !== '') outcome.current?.scrollIntoView?.({ block: 'nearest' });
  }, [said]);
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="short-names">
      <h2 id="short-names" className={layout.h2}>
        {say.heading}
      </h2>
      <p className={layout.secondary}>{say.means}</p>
      <div>
        <Button size="small" disabled={names !== null && names.missing.length + names.added.length === 0} onClick={toggle}>
          {names === null || names.missing.length > 0 ? say.add : say.remove}
        </Button>
      </div>
      {said !== '' && (
        <MessageBar ref={outcome as SlotRef} intent="success" layout="multiline">
          <MessageBarBody>
            {said} {left}
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}
