/** Actions given away: a calendar of those that are open, and rows for a CRM. */
import type { ReactNode } from 'react';
import type { Action } from '../../../metrics/planning/actions';
import { isoDate } from '../../../tables/dates';
import { calendarOf } from '../../data/actions/calendar';
import { actionsCsv } from '../../data/actions/crm';
import type { PortfolioFigures } from '../../data/compute';
import { GivenFile } from '../../parts/GivenFile';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';

interface Props {
  readonly figures: PortfolioFigures;
  readonly actions: readonly Action[];
  readonly open: readonly Action[];
}

export function FilesSection({ figures, actions, open }: Props): ReactNode {
  const layout = useLayout();
  const { t, language, format } = useTexts();
  const texts = t.actions.files;
  const nameOf = (account: string): string => figures.byId.get(account)?.name ?? account;
  const day = isoDate(figures.asOf);
  const undated = open.filter(({ due }) => Number.isNaN(due)).length;
  const calendar = calendarOf(open, figures.asOf, {
    name: t.actions.heading,
    summary: ({ account, action }) => texts.title(nameOf(account), action),
    description: ({ owner, note }) => [owner === '' ? '' : texts.ownerLine(owner), note].filter((line) => line !== '').join('\n'),
  });
  const shared = { hint: texts.hint, link: texts.download };
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="actions-files">
      <h2 id="actions-files" className={layout.h2}>
        {texts.heading}
      </h2>
      {open.length > undated && (
        <GivenFile kind="calendar" title={texts.calendar} name={texts.calendarName(day)} text={calendar} {...shared} />
      )}
      {undated > 0 && <p className={layout.secondary}>{texts.undated(undated, format.number(undated))}</p>}
      <GivenFile
        kind="csv"
        title={texts.crm}
        name={texts.crmName(day)}
        text={actionsCsv(actions, nameOf, texts.account, language)}
        {...shared}
      />
    </section>
  );
}
