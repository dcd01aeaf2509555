/** Which two snapshots are compared, and of whom. */
import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { PortfolioFigures } from '../../data/compute';
import type { SnapshotChoice } from '../../data/moved/view';
import { useLayout } from '../../parts/layout';
import { TaskBar } from '../../parts/TaskBar';
import { useTexts } from '../../state/texts';
import { MovedFigures } from './MovedFigures';
import type { MovedState } from './use-moved';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: '6px 8px' },
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

interface Props {
  readonly state: MovedState;
  readonly figures: PortfolioFigures;
}

export function CompareSection({ state, figures }: Props): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.moved.compare;
  const { work, task, viewOf, stopped, from } = state;
  const view = useMemo(() => viewOf?.(work.account === '' ? undefined : work.account), [viewOf, work.account]);
  const { progress } = task;
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="compare-heading">
      <h2 id="compare-heading" className={layout.h2}>
        {texts.heading}
      </h2>
      <Choices state={state} figures={figures} />
      <TaskBar task={task} text={texts.working(format.number(progress?.done ?? 0), format.number(progress?.total ?? 0))} />
      {stopped && (
        <div className={layout.between}>
          <span className={layout.secondary}>{texts.stopped}</span>
          <Button size="small" onClick={state.again}>
            {texts.again}
          </Button>
        </div>
      )}
      {from.length === 0 && <p className={layout.text}>{texts.nothingBefore}</p>}
      {viewOf === undefined && from.length > 0 && !stopped && progress === null && <p className={layout.secondary}>{texts.waits}</p>}
      {viewOf !== undefined && view === undefined && <p className={layout.text}>{texts.nowhere}</p>}
      {view !== undefined && <MovedFigures view={view} snapshots={state.snapshots} account={work.account} />}
    </section>
  );
}

function Choices({ state: { work, set, from, to }, figures }: Props): ReactNode {
  const styles = useStyles();
  const { t, format } = useTexts();
  const texts = t.moved.compare;
  const accounts = useMemo(() => [...figures.byId.values()].sort((a, b) => format.compare(a.name, b.name)), [figures, format]);
  const option = ({ name, asOf }: SnapshotChoice): ReactNode => {
    const date = format.date(asOf);
    return (
      <option key={name} value={name}>
        {texts.of(/^\d{4}-\d\d-\d\d$/.test(name) ? '' : name, date)}
      </option>
    );
  };
  return (
    <div className={styles.choices}>
      <Field label={texts.from} size="small">
        <Select className={styles.select} size="small" value={work.from} onChange={(_event, { value }) => set({ from: value })}>
          {from.map(option)}
        </Select>
      </Field>
      <Field label={texts.to} size="small">
        <Select className={styles.select} size="small" value={work.to} onChange={(_event, { value }) => set({ to: value, from: '' })}>
          <option value="">{texts.now(format.date(figures.asOf))}</option>
          {to.map(option)}
        </Select>
      </Field>
      <Field label={texts.about} size="small">
        <Select className={styles.select} size="small" value={work.account} onChange={(_event, { value }) => set({ account: value })}>
          <option value="">{texts.portfolio}</option>
          {work.account !== '' && !figures.byId.has(work.account) && <option value={work.account}>{work.account}</option>}
          {accounts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
