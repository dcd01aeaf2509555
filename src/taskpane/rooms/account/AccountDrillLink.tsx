/** The way from a figure of the account to the rows behind it. */
import type { ReactNode } from 'react';
import type { AccountFigures } from '../../data/compute';
import { accountDrill, type AccountDrill } from '../../data/drill/steps';
import { DrillLink } from '../../parts/DrillLink';
import { useData } from '../../state/data';
import { useTexts } from '../../state/texts';

interface Props {
  readonly account: AccountFigures;
  readonly which: AccountDrill;
  /** The figure's name. */
  readonly title: string;
}

export function AccountDrillLink({ account, which, title }: Props): ReactNode {
  const { language } = useTexts();
  const { figures } = useData();
  if (figures === null) return null;
  return <DrillLink title={title} of={account.name} drill={(loaded) => accountDrill(loaded, figures, account, which, language)} />;
}
