/** The room of the actions: who does what by when for every account, what is done and what the figures were before and after, and files to give away. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Action } from '../../../metrics/planning/actions';
import { isOpen, standingOf } from '../../../metrics/planning/actions';
import type { PortfolioFigures } from '../../data/compute';
import type { LoadedWorkbook } from '../../data/load';
import { actionsIn, firstActionsQuery, groupsOf, ownersOf, type ActionGroup } from '../../data/actions/list';
import { FaultBar } from '../../parts/FaultBar';
import { useLayout } from '../../parts/layout';
import { useData } from '../../state/data';
import { faultOf } from '../../state/faults';
import { useTexts } from '../../state/texts';
import { NoFigures } from '../data/NoFigures';
import { ActionItem } from './ActionItem';
import { FilesSection } from './FilesSection';
import { PlansSection } from './PlansSection';
import { useDone } from './use-done';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: '6px 8px' },
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

export function ActionsRoom(): ReactNode {
  const { language } = useTexts();
  const { figures, fault, loaded, date1904 } = useData();
  if (fault !== null || figures === null || loaded === null) return <NoFigures />;
  let actions: readonly Action[];
  try {
    actions = actionsIn(loaded, date1904);
  } catch (error) {
    return <FaultBar fault={faultOf(error, language, loaded)} />;
  }
  return <Known loaded={loaded} figures={figures} actions={actions} />;
}

interface Props {
  readonly loaded: LoadedWorkbook;
  readonly figures: PortfolioFigures;
  readonly actions: readonly Action[];
}

function Known({ loaded, figures, actions }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.actions;
  const { asOf } = figures;
  const [query, setQuery] = useState(firstActionsQuery);
  const owners = useMemo(() => ownersOf(actions, format.compare), [actions, format]);
  const owner = owners.includes(query.owner) ? query.owner : '';
  const groups = groupsOf(actions, asOf, { ...query, owner }, format.compare);
  const done = useDone(loaded, asOf);
  const count = (...standings: readonly string[]): string =>
    format.number(actions.filter((action) => standings.includes(standingOf(action, asOf))).length);
  if (actions.length === 0)
    return (
      <>
        <p className={layout.text}>{texts.none}</p>
        <PlansSection loaded={loaded} figures={figures} actions={actions} />
      </>
    );
  return (
    <>
      <p className={layout.text}>{texts.count(count('overdue'), count('soon'), count('later', 'undated'))}</p>
      <div className={styles.choices}>
        <Field label={texts.by} size="small">
          <Select
            className={styles.select}
            size="small"
            value={query.by}
            onChange={(_event, { value }) => setQuery({ ...query, by: value as typeof query.by })}
          >
            {(['standing', 'owner'] as const).map((by) => (
              <option key={by} value={by}>
                {texts.bys[by]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.owner} size="small">
          <Select
            className={styles.select}
            size="small"
            value={owner}
            onChange={(_event, { value }) => setQuery({ ...query, owner: value })}
          >
            <option value="">{texts.everybody}</option>
            {owners.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {done.outcome !== '' && <p className={layout.secondary}>{done.outcome}</p>}
      {groups.length === 0 && <p className={layout.text}>{texts.nothing}</p>}
      {groups.map((group) => (
        <Group key={group.key} group={group} by={query.by} loaded={loaded} figures={figures} done={done} />
      ))}
      <PlansSection loaded={loaded} figures={figures} actions={actions} />
      <FilesSection
        figures={figures}
        actions={actions.filter((action) => owner === '' || action.owner === owner)}
        open={actions.filter((action) => isOpen(action) && (owner === '' || action.owner === owner))}
      />
    </>
  );
}

/** As many as are read at a glance. */
const FIRST = 20;

interface GroupProps {
  readonly group: ActionGroup;
  readonly by: 'standing' | 'owner';
  readonly loaded: LoadedWorkbook;
  readonly figures: PortfolioFigures;
  readonly done: ReturnType<typeof useDone>;
}

function Group({ group: { key, actions }, by, loaded, figures, done }: GroupProps): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.actions;
  const [all, setAll] = useState(false);
  const name = by === 'standing' ? texts.standings[key as keyof typeof texts.standings] : key || texts.nobody;
  const listed = all ? actions : actions.slice(0, FIRST);
  const rest = actions.length - listed.length;
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-label={name}>
      <h2 className={layout.h2}>
        {name} ({format.number(actions.length)})
      </h2>
      <ul className={layout.list} aria-label={name}>
        {listed.map((action) => (
          <ActionItem key={action.at} action={action} loaded={loaded} figures={figures} done={done} ownerSaid={by === 'owner'} />
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <button type="button" className={layout.link} onClick={() => setAll(true)}>
            {texts.more(rest, format.number(rest))}
          </button>
        </div>
      )}
    </section>
  );
}
