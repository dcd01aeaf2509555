/** One action: what, for whom, by when, who; marking it done; once it is done, the figures of the snapshots before and after. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isOpen } from '../../../metrics/planning/actions';
import { ifReadable } from '../../../metrics/metric';
import { tableDeclarations } from '../../../tables/declarations/index';
import { effectOf, type ActionEffect, type ListedAction } from '../../data/actions/list';
import type { PortfolioFigures } from '../../data/compute';
import { tableOf, type LoadedWorkbook } from '../../data/load';
import { shownFigure } from '../../data/moved/figure';
import { keptSnapshots } from '../../data/moved/kept';
import { rowPlace } from '../../data/places';
import { useLayout } from '../../parts/layout';
import { useNavigate } from '../../state/navigation';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';
import type { Doing } from './use-done';

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'start' },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  button: { minWidth: 0 },
});

interface Props {
  readonly action: ListedAction;
  readonly loaded: LoadedWorkbook;
  readonly figures: PortfolioFigures;
  readonly done: Doing;
  /** The heading names the owner already. */
  readonly ownerSaid: boolean;
}

export function ActionItem({ action, loaded, figures, done, ownerSaid }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const texts = t.actions;
  const { openAccount } = useNavigate();
  const account = figures.byId.get(action.account);
  const name = account?.name ?? action.account;
  const effect = ifReadable(() => effectOf(action, keptSnapshots(loaded)));
  return (
    <li className={styles.item}>
      <div className={styles.text}>
        {account === undefined ? (
          <strong>{name}</strong>
        ) : (
          <button type="button" className={layout.link} onClick={() => openAccount(action.account)}>
            {name}
          </button>
        )}
        <div>{action.action}</div>
        <Standing action={action} asOf={figures.asOf} loaded={loaded} ownerSaid={ownerSaid} />
        {action.note !== '' && <div className={layout.secondary}>{action.note}</div>}
        {effect !== undefined && <Effect action={action} effect={effect} />}
      </div>
      {isOpen(action) && (
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={done.busy}
          aria-label={texts.doneLabel(action.action, name)}
          onClick={() => done.mark(action)}
        >
          {texts.done}
        </Button>
      )}
    </li>
  );
}

function Standing({
  action,
  asOf,
  loaded,
  ownerSaid,
}: {
  readonly action: ListedAction;
  readonly asOf: number;
  readonly loaded: LoadedWorkbook;
  readonly ownerSaid: boolean;
}): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const { goTo } = useAttempts();
  const texts = t.actions;
  const table = tableOf(loaded, 'actions')!;
  const days = action.due - asOf;
  const when = (): string => {
    if (!isOpen(action)) return Number.isNaN(action.doneOn) ? texts.undated : texts.doneOn(format.date(action.doneOn));
    return Number.isNaN(action.due) ? texts.undated : texts.due(format.date(action.due), days, format.number(Math.abs(days)));
  };
  const row = format.number(action.at + 1);
  const said = [
    ...(action.standing === 'dropped' ? [] : [when()]),
    ...(action.state === 'started' ? [texts.started] : []),
    ...(ownerSaid ? [] : [action.owner || texts.nobody]),
  ];
  return (
    <div className={layout.secondary}>
      {said.map((one) => `${one} · `)}
      <button
        type="button"
        className={layout.link}
        aria-label={texts.rowLabel(action.action, row)}
        onClick={() => goTo(rowPlace(table, action.at + 1))}
      >
        {texts.row(row)}
      </button>
    </div>
  );
}

function Effect({
  action,
  effect: { before, after, figures },
}: {
  readonly action: ListedAction;
  readonly effect: ActionEffect;
}): ReactNode {
  const layout = useLayout();
  const { t, language, format } = useTexts();
  const { openMoved } = useNavigate();
  const texts = t.actions.effect;
  const from = format.date(before.asOf);
  const lines = figures
    .filter((one) => !Number.isNaN(one.before) || !Number.isNaN(one.after))
    .map((one) => {
      const title = tableDeclarations.snapshots.columns.find(({ name }) => name === one.figure)!.titles[language];
      const [was, is] = [one.before, one.after].map((value) => shownFigure(one.figure, value, format)) as [string, string];
      return after === undefined ? texts.alone(title, was) : texts.figure(title, was, is);
    });
  return (
    <div className={layout.secondary}>
      {after === undefined ? texts.waiting(from) : `${t.label(texts.label(from, format.date(after.asOf)))} `}
      {lines.length > 0 && ` ${lines.join(' · ')}.`}{' '}
      {after !== undefined && (
        <button type="button" className={layout.link} title={texts.note} onClick={() => openMoved(action.account, before.name, after.name)}>
          {texts.why}
        </button>
      )}
    </div>
  );
}
