/** The date that the figures are of, and where it comes from. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cellFaultText } from '../../../functions/errors';
import { useTexts, type PaneTexts } from '../../state/texts';
import type { UnreadableDay } from '../../../workbook/index';
import type { Language } from '../../../locales/languages';
import { useAsOfField } from './use-as-of-field';

const useStyles = makeStyles({
  input: { maxWidth: '180px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '6px' },
  button: { whiteSpace: 'normal', textAlign: 'left', minWidth: 0, maxWidth: '100%' },
});

export function AsOfField(): ReactNode {
  const styles = useStyles();
  const { t, language } = useTexts();
  const { text, invalid, asOf, type, back, write } = useAsOfField();
  const source = { name: t.data.asOfFromName, proposed: t.data.asOfProposed, chosen: t.data.asOfChosen }[asOf.source];
  const { unreadable } = asOf;
  const unread = unreadable !== null && asOf.source === 'proposed' ? t.data.asOfUnreadable(reasonOf(unreadable, t, language)) : undefined;
  const warning = asOf.unsaid1904 ? t.data.asOf1904 : unread;
  const said = warning === undefined ? { hint: source } : { validationState: 'warning' as const, validationMessage: warning };
  return (
    <div>
      <Field
        label={t.data.asOfLabel}
        size="small"
        {...(invalid ? { validationState: 'error' as const, validationMessage: t.data.asOfInvalid } : said)}
      >
        <Input
          className={styles.input}
          type="date"
          size="small"
          value={text}
          min="1900-01-01"
          max="9999-12-31"
          onChange={(_event, { value }) => type(value)}
        />
      </Field>
      {(back !== undefined || write !== undefined) && (
        <div className={styles.actions}>
          {back !== undefined && (
            <Button size="small" className={styles.button} onClick={back}>
              {t.data.asOfBack}
            </Button>
          )}
          {write !== undefined && (
            <Button size="small" className={styles.button} onClick={write}>
              {t.data.asOfWrite}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The name AsOf, where it points, and what stands there instead of a date. */
function reasonOf({ value, fault, expected, place }: UnreadableDay, t: PaneTexts['t'], language: Language): string {
  const where = t.data.asOfPlace(place === null ? '' : `${place.sheet}!${place.address}`);
  return where + (fault === 'blank' ? t.data.asOfBlank : cellFaultText(fault, value, expected ?? '', language));
}
