/** Shows the next ones of a long list; nothing where all are shown. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../state/texts';

interface Props {
  /** How many it would show. */
  readonly more: number;
  readonly onMore: () => void;
}

export function MoreButton({ more, onMore }: Props): ReactNode {
  const { t, format } = useTexts();
  if (more <= 0) return null;
  return (
    <div>
      <Button size="small" onClick={onMore}>
        {t.account.moreQuestions(format.number(more))}
      </Button>
    </div>
  );
}
