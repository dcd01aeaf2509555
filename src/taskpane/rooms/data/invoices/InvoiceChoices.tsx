/** What counts: the twelve months, what each word for a document is, what costs are, and the currency of lines that name none. */
import { Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { DraftColumn } from '../../../data/mapping/draft';
import { windowsOf } from '../../../data/invoices/look';
import { lastFullMonth } from '../../../../import/invoice-lines/months';
import type { Added } from '../../../data/invoices/work';
import { useLayout } from '../../../parts/layout';
import { useTexts } from '../../../state/texts';
import { useWriting } from '../../../state/writing';
import { useWizardStyles } from '../import/styles';
import type { Invoices } from './use-invoices';

interface Props {
  readonly invoices: Invoices;
  readonly added: Added;
  readonly columns: readonly DraftColumn[];
}

const kinds = ['sale', 'return', 'credit_note', 'not_invoiced'] as const;

export function InvoiceChoices({ invoices, added, columns }: Props): ReactNode {
  const styles = useWizardStyles();
  const { t, format } = useTexts();
  const texts = t.invoiceLines;
  const { busy } = useWriting();
  const { choices } = invoices.work;
  const { look, window } = added;
  const full = lastFullMonth(look.last);
  const span = ({ from, to }: typeof window): string => {
    const said = texts.span(format.date(from), format.date(to));
    return to === full ? texts.latest(said) : said;
  };
  return (
    <>
      <Field label={texts.window} size="small" className={styles.field}>
        <Select
          size="small"
          className={styles.select}
          value={String(window.to)}
          disabled={busy}
          onChange={(_event, { value }) => invoices.choose({ to: Number(value) })}
        >
          {windowsOf(look).map((one) => (
            <option key={one.to} value={String(one.to)}>
              {span(one)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.fields}>
        {columns.some(({ ours }) => ours === 'cost') && (
          <Field label={texts.cost} size="small" className={styles.field}>
            <Select
              size="small"
              className={styles.select}
              value={choices.cost}
              disabled={busy}
              onChange={(_event, { value }) => invoices.choose({ choices: { ...choices, cost: value === 'unit' ? 'unit' : 'line' } })}
            >
              <option value="line">{texts.costs.line}</option>
              <option value="unit">{texts.costs.unit}</option>
            </Select>
          </Field>
        )}
        {(look.withoutCurrency > 0 || choices.currency !== '') && <Currency invoices={invoices} added={added} columns={columns} />}
      </div>
      {look.kinds.length > 0 && <Kinds invoices={invoices} kinds={look.kinds} />}
    </>
  );
}

/** What each word for a document counts as. */
function Kinds({ invoices, kinds: words }: { readonly invoices: Invoices; readonly kinds: Added['look']['kinds'] }): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t, format } = useTexts();
  const texts = t.invoiceLines;
  const { busy } = useWriting();
  const { choices } = invoices.work;
  return (
    <section className={styles.card} aria-label={texts.counts}>
      <h4 className={layout.h3}>{texts.counts}</h4>
      <p className={layout.secondary}>{texts.countsWhat}</p>
      <div className={styles.fields}>
        {words.map(({ word, lines, kind }) => (
          <Field key={word} label={texts.kindLabel(word, lines, format.number(lines))} size="small" className={styles.field}>
            <Select
              size="small"
              className={styles.select}
              value={choices.kinds[word] ?? kind}
              disabled={busy}
              onChange={(_event, { value }) => invoices.choose({ choices: { ...choices, kinds: { ...choices.kinds, [word]: value } } })}
            >
              {kind === 'unknown' && choices.kinds[word] === undefined && <option value="unknown">{texts.kinds.unknown}</option>}
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {texts.kinds[one]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </section>
  );
}

/** Taken when the field is left, or at Enter. */
function Currency({ invoices, added }: Props): ReactNode {
  const styles = useWizardStyles();
  const { t, format } = useTexts();
  const { choices } = invoices.work;
  const [text, setText] = useState(choices.currency);
  const { withoutCurrency } = added.look;
  const take = (): void => {
    const currency = text.trim();
    if (currency !== choices.currency) invoices.choose({ choices: { ...choices, currency } });
  };
  return (
    <Field
      label={t.invoiceLines.currency}
      {...(withoutCurrency === 0 ? {} : { hint: t.invoiceLines.currencyHint(withoutCurrency, format.number(withoutCurrency)) })}
      size="small"
      className={styles.field}
    >
      <Input
        size="small"
        className={styles.input}
        value={text}
        maxLength={20}
        onChange={(_event, { value }) => setText(value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
    </Field>
  );
}
