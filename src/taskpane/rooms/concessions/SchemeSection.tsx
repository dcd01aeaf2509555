/** The scheme: its tiers, how they pay, and the figures that its terms need. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isGrowth, rebateMethods, type RebateMethod } from '../../../metrics/concessions/rebate';
import { isPercents, setFigure, tidierOf, type Basis, type FigureKey } from '../../data/concessions/draft';
import { FigureField } from '../../parts/FigureField';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { TierEditor } from './TierEditor';
import { useConcession } from './use-concession';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px 12px', alignItems: 'start' },
  wide: { gridColumn: '1 / -1' },
  select: { '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

export function SchemeSection(): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const words = t.concessions.scheme;
  const { draft, checked, change } = useConcession();
  const units = draft.basis === 'units';
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="scheme-heading">
      <h2 id="scheme-heading" className={layout.h2}>
        {words.title}
      </h2>
      <TierEditor />
      {checked.terms === undefined && (
        <p className={layout.text} role="status">
          {words.stale}
        </p>
      )}
      <div className={styles.fields}>
        <Field className={styles.wide} label={words.method} size="small">
          <Select
            className={styles.select}
            size="small"
            value={draft.method}
            onChange={(_event, { value }) => change({ ...draft, method: value as RebateMethod })}
          >
            {rebateMethods.map((method) => (
              <option key={method} value={method}>
                {words.methods[method]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.inclusive} size="small">
          <Select
            className={styles.select}
            size="small"
            value={draft.inclusive ? 'reached' : 'overtaken'}
            onChange={(_event, { value }) => change({ ...draft, inclusive: value === 'reached' })}
          >
            <option value="reached">{words.reached}</option>
            <option value="overtaken">{words.overtaken}</option>
          </Select>
        </Field>
        <Field label={words.basis} size="small">
          <Select
            className={styles.select}
            size="small"
            value={draft.basis}
            onChange={(_event, { value }) => change({ ...draft, basis: value as Basis })}
          >
            <option value="revenue">{words.bases.revenue}</option>
            <option value="units">{words.bases.units}</option>
          </Select>
        </Field>
        {draft.method !== 'lump' && (
          <Field label={words.unit} size="small">
            <Select
              className={styles.select}
              size="small"
              value={draft.unit}
              onChange={(_event, { value }) => change({ ...draft, unit: value as 'rate' | 'amount' })}
            >
              <option value="rate">{words.units.rate}</option>
              <option value="amount">{words.units.amount}</option>
            </Select>
          </Field>
        )}
        {isGrowth(draft.method) && <Figure name="base" />}
        {units && <Figure name="price" />}
        <Figure name="unitCost" />
        <Figure name="cap" />
        <Figure name="floor" />
      </div>
    </section>
  );
}

const MONEY: ReadonlySet<FigureKey> = new Set(['cap', 'floor', 'price', 'unitCost']);

/** One of the scheme's figures, with its unit and what is wrong in it. */
export function Figure({ name, placeholder }: { readonly name: FigureKey; readonly placeholder?: number }): ReactNode {
  const { t, language } = useTexts();
  const { draft, checked, change, words, view } = useConcession();
  const percents = isPercents(name, draft.basis);
  const fault = checked.figureFaults[name];
  const label = percents ? t.concessions.figures.costShare : t.concessions.figures[name];
  const tidy = tidierOf(name, draft.basis);
  // What is reckoned with as long as the field is empty.
  const assumed = placeholder ?? (name === 'unitCost' || name === 'price' ? view?.[name] : undefined);
  const amountUnit = MONEY.has(name) ? words.currency : words.volumeUnit;
  return (
    <FigureField
      label={label}
      text={draft.figures[name]}
      onText={(text) => change(setFigure(draft, name, text))}
      tidy={(text) => tidy(text, language)}
      unit={percents ? '%' : amountUnit}
      fault={fault === undefined ? undefined : t.concessions.faults[fault]}
      placeholder={
        assumed === undefined || Number.isNaN(assumed)
          ? undefined
          : tidy(String(percents ? Number((assumed * 100).toPrecision(4)) : Number(assumed.toFixed(2))), language)
      }
    />
  );
}
