/** How to act with this client: register and faux pas, phase and balance of power, in two sentences, each with what it rests on. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { phaseText, registerText, type ConductText } from '../../../functions/levers/conduct-text';
import { accountConduct } from '../../data/levers/account-conduct';
import type { PortfolioFigures } from '../../data/compute';
import type { AccountView } from '../../data/portfolio/account-view';
import { tableOf } from '../../data/load';
import { useLayout } from '../../parts/layout';
import { RowLinks } from '../../parts/RowLinks';
import { useData } from '../../state/data';
import { useTexts } from '../../state/texts';
import { tableDeclarations } from '../../../tables/declarations/index';

const useStyles = makeStyles({
  said: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    paddingLeft: '8px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  rests: { display: 'flex', flexWrap: 'wrap', columnGap: '6px' },
});

export function ConductSection({ figures, view }: { readonly figures: PortfolioFigures; readonly view: AccountView }): ReactNode {
  const layout = useLayout();
  const { t, language, format } = useTexts();
  const { account } = view.figures;
  const sources = useMemo(() => accountConduct(figures.portfolio, account), [figures, account]);
  if (sources === undefined) return null;
  return (
    <section className={layout.section} aria-labelledby="conduct-heading">
      <h2 id="conduct-heading" className={layout.h2}>
        {t.conduct.heading}
      </h2>
      <Said text={registerText(sources, language, format)} row={sources.row} />
      <Said text={phaseText(sources, language, format)} />
    </section>
  );
}

function Said({ text, row }: { readonly text: ConductText; readonly row?: number | undefined }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const { loaded } = useData();
  const table = loaded === null ? undefined : tableOf(loaded, 'accounts');
  const title = tableDeclarations.accounts.titles[language];
  return (
    <div className={styles.said}>
      <p className={layout.text}>{text.sentence}</p>
      <p className={`${layout.secondary} ${styles.rests}`}>
        {text.rests !== '' && <span>{`${t.label(t.conduct.rests)} ${text.rests}`}</span>}
        {row !== undefined && table !== undefined && (
          <span>
            {t.account.driverRows(title)} <RowLinks table={table} title={title} rows={[row]} />
          </span>
        )}
      </p>
    </div>
  );
}
