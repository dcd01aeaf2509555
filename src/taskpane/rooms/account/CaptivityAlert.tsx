/** The client stays because it must: said as soon as it is so. */
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Captivity } from '../../../metrics/portfolio/captivity';
import { useTexts } from '../../state/texts';
import { useSaid } from '../../state/use-said';

export function CaptivityAlert({ captivity }: { readonly captivity: Captivity }): ReactNode {
  const { t, format } = useTexts();
  const share = format.percent(captivity.negativeShare);
  const text =
    captivity.cause === 'satisfaction'
      ? t.account.captivity(share, format.number(100 * captivity.satisfaction))
      : t.account.captivityTrust(share, format.number(captivity.score));
  useSaid(`${t.account.captivityHeading} ${text}`);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t.account.captivityHeading}</MessageBarTitle> {text}
      </MessageBarBody>
    </MessageBar>
  );
}
