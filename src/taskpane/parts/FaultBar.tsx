/** Something that went wrong, in words, with the way to the cell that it is about. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Fault } from '../state/faults';
import { useAttempts } from '../state/refusals';
import { useTexts } from '../state/texts';
import { useSaid } from '../state/use-said';

interface Props {
  readonly fault: Fault;
  readonly title?: string;
  readonly intent?: 'error' | 'warning';
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

export function FaultBar({ fault, title, intent = 'error', onRetry, onDismiss }: Props): ReactNode {
  const { t } = useTexts();
  const { goTo } = useAttempts();
  useSaid(title === undefined ? fault.text : `${title} ${fault.text}`);
  const { place } = fault;
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {title !== undefined && ' '}
        {fault.text}
      </MessageBarBody>
      {(place !== undefined || onRetry !== undefined || onDismiss !== undefined) && (
        <MessageBarActions
          {...(onDismiss === undefined
            ? {}
            : {
                containerAction: (
                  <Button appearance="transparent" size="small" aria-label={t.close} icon={<DismissRegular />} onClick={onDismiss} />
                ),
              })}
        >
          {place !== undefined && (
            <Button size="small" onClick={() => goTo(place)}>
              {t.errors.goTo}
            </Button>
          )}
          {onRetry !== undefined && (
            <Button size="small" onClick={onRetry}>
              {t.status.retry}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
