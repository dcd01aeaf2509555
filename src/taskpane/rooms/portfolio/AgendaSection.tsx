/** The agenda of the next days over all accounts shown. What is urgent is drawn so: a full bar and bold words, not only a colour. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { agendaOf, type AgendaEntry, type Urgency } from '../../../metrics/planning/agenda';
import type { PortfolioFigures } from '../../data/compute';
import { useLayout } from '../../parts/layout';
import { MoreButton } from '../../parts/MoreButton';
import { useNavigate } from '../../state/navigation';
import { useTexts } from '../../state/texts';
import { chart } from '../../theme';

/** How many more are shown at a time. */
const MORE = 12;
const MARK = { width: 6, height: 32 };

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: `${MARK.width}px minmax(0, 1fr)`,
    columnGap: '8px',
    alignItems: 'start',
    minHeight: '32px',
  },
  urgent: { fontWeight: tokens.fontWeightSemibold },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

export function AgendaSection({ figures }: { readonly figures: PortfolioFigures }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const [shown, setShown] = useState(MORE);
  const { portfolio, accounts, prospects } = figures;
  const entries = useMemo(
    () =>
      agendaOf(
        portfolio,
        [...accounts, ...prospects].map(({ account }) => account),
      ),
    [portfolio, accounts, prospects],
  );
  const ahead = portfolio.settings.values.agenda_days;
  const urgent = entries.filter(({ urgency }) => urgency === 'urgent').length;
  const more = Math.min(MORE, entries.length - shown);
  return (
    <section className={mergeClasses(layout.section, layout.rule)} aria-labelledby="agenda-heading">
      <h2 id="agenda-heading" className={layout.h2}>
        {t.agenda.heading(ahead, format.number(ahead))}
      </h2>
      <p className={layout.secondary}>
        {entries.length === 0
          ? t.agenda.empty
          : t.agenda.counts(entries.length, format.number(entries.length), urgent, format.number(urgent))}
      </p>
      <ul className={layout.list}>
        {entries.slice(0, shown).map((entry, position) => (
          <li key={position} className={styles.item}>
            <Mark urgency={entry.urgency} />
            <Entry figures={figures} entry={entry} />
          </li>
        ))}
      </ul>
      <MoreButton more={more} onMore={() => setShown(shown + MORE)} />
    </section>
  );
}

function Entry({ figures, entry }: { readonly figures: PortfolioFigures; readonly entry: AgendaEntry }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const { openAccount } = useNavigate();
  const { kind, date, days, item, urgency } = entry;
  const id = figures.portfolio.accountIds.text(entry.account);
  const what =
    kind === 'silence'
      ? t.agenda.silence(days, format.number(days), format.date(date))
      : `${t.account.moment(t.account.momentKinds[kind], format.date(date), item)} (${t.account.inDays(days, format.number(days))})`;
  return (
    <div className={styles.text}>
      <button type="button" className={mergeClasses(layout.link, urgency === 'urgent' && styles.urgent)} onClick={() => openAccount(id)}>
        {figures.byId.get(id)?.name ?? id}
      </button>
      <div className={mergeClasses(layout.secondary, urgency === 'urgent' && styles.urgent)}>
        {urgency !== 'later' && `${t.label(t.agenda.urgencies[urgency])} `}
        {what}
      </div>
    </div>
  );
}

/** Full, half full, empty: the fill says it where colours don't. */
const filled: Readonly<Record<Urgency, number>> = { urgent: 1, near: 0.5, later: 0 };

function Mark({ urgency }: { readonly urgency: Urgency }): ReactNode {
  const height = filled[urgency] * MARK.height;
  return (
    <svg width={MARK.width} height={MARK.height} aria-hidden focusable="false">
      <rect width={MARK.width} height={MARK.height} fill={chart.track} stroke={chart.outline} />
      <rect y={MARK.height - height} width={MARK.width} height={height} fill={urgency === 'urgent' ? chart.constrains : chart.measure} />
    </svg>
  );
}
