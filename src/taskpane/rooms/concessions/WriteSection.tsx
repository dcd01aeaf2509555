/** Into the workbook: the live model of this concession, and the grid of volumes by sets of tiers. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { FigureField } from '../../parts/FigureField';
import { useLayout } from '../../parts/layout';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';
import { useConcession } from './use-concession';
import { useWrite } from './use-write';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.3fr) minmax(0, 1.3fr) minmax(0, 0.8fr)',
    columnGap: '8px',
    alignItems: 'start',
  },
  button: { whiteSpace: 'normal', textAlign: 'left', minWidth: 0, maxWidth: '100%' },
  set: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
});

export function WriteSection(): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const { goTo } = useAttempts();
  const texts = t.concessions.write;
  const { words } = useConcession();
  const write = useWrite();
  const { fields, written } = write;
  const field = (name: 'from' | 'to' | 'steps', unit?: string): ReactNode => (
    <FigureField
      label={texts[name]}
      text={fields[name]}
      onText={(text) => write.type(name, text)}
      tidy={write.tidy}
      {...(unit === undefined ? {} : { unit })}
    />
  );
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="write-heading">
      <h2 id="write-heading" className={layout.h2}>
        {texts.title}
      </h2>
      <div>
        <Button
          className={styles.button}
          appearance="primary"
          size="small"
          disabledFocusable={write.writeModel === undefined}
          onClick={write.writeModel}
        >
          {texts.model}
        </Button>
      </div>
      <p className={layout.secondary}>{texts.modelHint}</p>
      <h3 className={layout.h3}>{texts.gridTitle}</h3>
      <div className={styles.fields}>
        {field('from', words.volumeUnit)}
        {field('to', words.volumeUnit)}
        {field('steps')}
      </div>
      {write.fault !== '' && <p className={layout.text}>{write.fault}</p>}
      <div className={layout.between}>
        <Button className={styles.button} size="small" onClick={write.keep}>
          {texts.keep}
        </Button>
      </div>
      {write.sets.length > 0 && (
        <ul className={layout.list} aria-label={texts.sets}>
          {write.sets.map(({ name, tiers }) => (
            <li key={name} className={styles.set}>
              <span className={layout.ellipsis}>
                {name} · {texts.tierCount(tiers.length)}
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={texts.dropSet(name)}
                title={texts.dropSet(name)}
                onClick={() => write.drop(name)}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button className={styles.button} size="small" disabledFocusable={write.writeGrid === undefined} onClick={write.writeGrid}>
          {texts.grid}
        </Button>
      </div>
      <p className={layout.secondary}>{texts.gridHint}</p>
      {written === null && write.outcome !== '' && <p className={layout.secondary}>{write.outcome}</p>}
      {written !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{write.outcome}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => goTo(written)}>
              {texts.show}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </section>
  );
}
