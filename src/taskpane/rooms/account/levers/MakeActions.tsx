/** The ticked levers as rows of the table of actions: who, by when. A lever that is an open action of the account already is named and left out. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { stepText } from '../../../../functions/levers/lever-text';
import { localeOf } from '../../../../locales/languages';
import type { LeverName } from '../../../../metrics/levers/lever';
import type { Levers } from '../../../../metrics/levers/levers';
import { ifReadable } from '../../../../metrics/metric';
import { isOpen } from '../../../../metrics/planning/actions';
import { isoDate, parseIsoDate } from '../../../../tables/dates';
import type { TableWritten } from '../../../../workbook/index';
import { actionsIn } from '../../../data/actions/list';
import { addingPlan, type ActionFields } from '../../../data/actions/writing';
import { tableOf, type LoadedWorkbook } from '../../../data/load';
import type { AccountView } from '../../../data/portfolio/account-view';
import { useLayout } from '../../../parts/layout';
import { useData, useReading, useWorkbook } from '../../../state/data';
import { useTexts } from '../../../state/texts';
import { useSheetWrite } from '../../../state/use-sheet-write';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: '6px 8px' },
  input: { minWidth: 0, '& input': { minWidth: 0 } },
});

interface Props {
  readonly view: AccountView;
  readonly levers: Levers;
  readonly chosen: ReadonlySet<LeverName>;
}

export function MakeActions(props: Props): ReactNode {
  const { loaded, figures } = useData();
  if (loaded === null || figures === null || props.chosen.size === 0) return null;
  return <Known {...props} loaded={loaded} firstOwner={figures.portfolio.accountText(props.view.figures.account, 'owner')} />;
}

interface Written extends TableWritten {
  readonly count: number;
}

function Known({
  view,
  levers,
  chosen,
  loaded,
  firstOwner,
}: Props & { readonly loaded: LoadedWorkbook; readonly firstOwner: string }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language, format } = useTexts();
  const { date1904 } = useData();
  const { outdated } = useReading();
  const workbook = useWorkbook();
  const texts = t.actions.make;
  const words = localeOf(language).levers;
  const { id } = view.figures;
  const [owner, setOwner] = useState(firstOwner);
  const [due, setDue] = useState(levers.next === undefined ? '' : isoDate(levers.next.date));
  // A table that can't be read is reported in the room of the actions; the row is added all the same.
  const open = useMemo(
    () =>
      new Set(
        (ifReadable(() => actionsIn(loaded, date1904)) ?? []).filter((one) => isOpen(one) && one.account === id).map(({ key }) => key),
      ),
    [loaded, date1904, id],
  );
  const ticked = levers.levers.filter(({ name }) => chosen.has(name));
  const made = ticked.filter(({ name }) => !open.has(name));
  const day = due.trim() === '' ? Number.NaN : parseIsoDate(due);
  const isDay = typeof day === 'number';
  const { start, busy, outcome } = useSheetWrite<Written>(({ sheet, count }) => texts.written(count, format.number(count), sheet));
  const write = (): void =>
    start(async ({ signal, onProgress }) => {
      const source = tableOf(loaded, 'actions')?.source;
      const target = source === undefined ? null : await workbook.readTarget(source, 'actions', signal === undefined ? {} : { signal });
      const rows = made.map(
        (lever): ActionFields => ({
          ...{ account: id, action: words.names[lever.name], key: lever.name, owner: owner.trim(), due: isDay ? day : Number.NaN },
          ...{ state: 'to_do', doneOn: Number.NaN, note: `${stepText(lever, language, format)}.` },
        }),
      );
      const [written] = await workbook.writeImports([{ plan: addingPlan(rows, target, { language, date1904 }), target }], {
        signal,
        onProgress,
      });
      return { ...written!, count: rows.length };
    });
  const already = ticked.filter(({ name }) => open.has(name)).map(({ name }) => words.names[name]);
  return (
    <div role="group" aria-label={texts.heading} className={layout.section}>
      <h3 className={layout.h3}>{texts.heading}</h3>
      <div className={styles.fields}>
        <Field label={texts.owner} size="small">
          <Input className={styles.input} size="small" value={owner} onChange={(_event, { value }) => setOwner(value)} />
        </Field>
        <Field label={texts.due} size="small" {...(isDay ? {} : { validationMessage: texts.notADay })}>
          <Input className={styles.input} size="small" type="date" value={due} onChange={(_event, { value }) => setDue(value)} />
        </Field>
      </div>
      {already.length > 0 && made.length > 0 && <p className={layout.secondary}>{texts.already(format.list(already))}</p>}
      {made.length === 0 ? (
        <p className={layout.secondary}>{texts.allOpen}</p>
      ) : (
        <div>
          <Button size="small" disabledFocusable={busy || outdated || !isDay} onClick={write}>
            {texts.write(made.length, format.number(made.length))}
          </Button>
        </div>
      )}
      {outcome !== '' && <p className={layout.secondary}>{outcome}</p>}
    </div>
  );
}
