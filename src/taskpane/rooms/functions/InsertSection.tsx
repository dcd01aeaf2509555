/** The formula, its label, the ids beside it, where it would stand, and the button; what is wrong is said before anything is written. */
import { Button, Checkbox, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import type { Builder } from './use-builder';

const useStyles = makeStyles({
  formula: {
    display: 'block',
    padding: '6px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  input: { minWidth: 0, width: '100%' },
});

export function InsertSection({ builder }: { readonly builder: Builder }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const { built, reason, label, setLabel, withIds, setWithIds, insertable, insert, inserted } = builder;
  return (
    <div className={layout.section}>
      <h2 className={layout.h3}>{t.functions.formula}</h2>
      {built === undefined ? <p className={layout.text}>{reason}</p> : <code className={styles.formula}>{breakable(built.formula)}</code>}
      {built?.args === null && <p className={layout.secondary}>{t.functions.plain}</p>}
      <Field label={t.functions.label} size="small">
        <Input className={styles.input} size="small" value={label} onChange={(_event, data) => setLabel(data.value)} />
      </Field>
      {withIds !== null && (
        <Checkbox label={t.functions.ids} checked={withIds} onChange={(_event, data) => setWithIds(data.checked === true)} />
      )}
      <Obstacles builder={builder} />
      <div>
        <Button appearance="primary" size="small" disabled={!insertable} onClick={insert}>
          {t.functions.insert}
        </Button>
      </div>
      {inserted !== '' && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{inserted}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** What stands in the way of inserting; else where the result would stand. */
function Obstacles({ builder: { room, following, preview } }: { readonly builder: Builder }): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const said: string[] = [];
  if (following !== null) said.push(t.functions.keepFirst);
  if (preview !== null && preview.tooManyBytes > 0) said.push(t.functions.tooManyBytes(format.number(preview.tooManyBytes / 1e6, 1)));
  if (room !== null && 'fault' in room)
    said.push(
      room.fault.occupied === true && room.fault.place !== undefined ? t.functions.occupied(room.fault.place.address) : room.fault.text,
    );
  return (
    <>
      {room !== null && 'place' in room && (
        <p className={layout.secondary}>{t.functions.room(`${room.place.sheet}!${room.place.address}`)}</p>
      )}
      {said.map((text) => (
        <MessageBar key={text} intent="warning" layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}

/** A formula that may break after each comma. */
const breakable = (formula: string): ReactNode =>
  formula.split(',').map((part, position, parts) => (
    <span key={position}>
      {part}
      {position < parts.length - 1 && ','}
      <wbr />
    </span>
  ));
