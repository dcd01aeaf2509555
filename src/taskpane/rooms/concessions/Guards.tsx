/** What should be looked at before such a scheme is signed. Notes, not advice. */
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Guard } from '../../data/concessions/view';
import { useTexts } from '../../state/texts';
import { useSaid } from '../../state/use-said';
import { useConcession } from './use-concession';

export function Guards(): ReactNode {
  const bars = useBars();
  useSaid(bars.flat().join(' '));
  return bars.map(([title, text]) => (
    <MessageBar key={text} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {text}
      </MessageBarBody>
    </MessageBar>
  ));
}

/** Title and text of each. */
function useBars(): readonly (readonly [string, string])[] {
  const { t, format } = useTexts();
  const texts = t.concessions.guards;
  const { view, contract, words, terms } = useConcession();
  if (view === undefined || terms === undefined || terms.tiers.thresholds.length === 0) return [];
  const { price, unitCost } = view;
  const said = (guard: Guard): readonly [string, string] => {
    switch (guard.kind) {
      case 'aboveMargin':
        return [texts.aboveMarginTitle, texts.aboveMargin(format.rate(1 - guard.lowestPrice / price), format.rate(1 - unitCost / price))];
      case 'firstUnit':
        return [texts.noCounterpartTitle, texts.firstUnit];
      case 'belowCost':
        return [texts.belowCostTitle, texts.belowCost(words.price(guard.effectivePrice), words.price(unitCost))];
    }
  };
  return [
    ...view.guards.map(said),
    ...(contract?.withoutCounterpart === true ? [[texts.noCounterpartTitle, texts.noCounterpart] as const] : []),
  ];
}
