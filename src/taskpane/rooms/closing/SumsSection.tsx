/** What is to be booked in all: by currency and in the reporting currency; and by entity, owner or account. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Closing } from '../../../metrics/concessions/closing/closing';
import type { ClosingLine } from '../../../metrics/concessions/closing/line';
import {
  groupings,
  reportedBy,
  totalsBy,
  type ClosingGrouping,
  type ClosingSum,
  type ClosingTotal,
} from '../../../metrics/concessions/closing/totals';
import { closingDrill, closingDrills } from '../../data/drill/steps';
import { DrillLink } from '../../parts/DrillLink';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { FigureTable } from '../concessions/FigureTable';
import { useClosing } from './use-closing';

const useStyles = makeStyles({ select: { maxWidth: '200px', minWidth: 0 } });
const SHOWN: readonly ClosingSum[] = ['charge', 'amount', 'open'];

export function SumsSection({ closing }: { readonly closing: Closing }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const texts = t.closing;
  const [by, setBy] = useState<ClosingGrouping>('currency');
  const { lines, reporting } = closing;
  const currencies = new Set(lines.map(({ currency }) => currency));
  const converted = reporting !== '' && (currencies.size > 1 || !currencies.has(reporting));
  const totals = totalsBy(lines, by);
  const named = ({ key, currency }: ClosingTotal): string =>
    by === 'currency' ? key || texts.totals.noName : `${key || texts.totals.noName}${currencies.size > 1 ? ` · ${currency}` : ''}`;
  const reported = converted ? reportedBy(lines, by, reporting) : [];
  const all = converted
    ? reportedBy(
        lines.map((line) => ({ ...line, entity: '' })),
        'entity',
        reporting,
      )
    : [];
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="closing-sums">
      <h2 id="closing-sums" className={layout.h2}>
        {texts.totals.heading}
      </h2>
      <Field label={texts.totals.by} size="small">
        <Select className={styles.select} size="small" value={by} onChange={(_event, { value }) => setBy(value as ClosingGrouping)}>
          {groupings.map((name) => (
            <option key={name} value={name}>
              {texts.totals.groupings[name]}
            </option>
          ))}
        </Select>
      </Field>
      <Sums caption={texts.totals.caption(texts.totals.groupings[by])} totals={totals} named={named} />
      {by === 'currency' && totals.map((total) => <Behind key={total.currency} closing={closing} total={total} />)}
      {converted && (
        <Sums
          caption={texts.sums.reporting(reporting)}
          titled
          totals={[...(by === 'currency' ? [] : reported), ...all.map((total) => ({ ...total, key: texts.write.total(reporting) }))]}
          named={({ key }) => key || texts.totals.noName}
        />
      )}
    </section>
  );
}

/** The ways from the sums of a currency to the rows behind them. */
function Behind({ closing, total: { currency, sums } }: { readonly closing: Closing; readonly total: ClosingTotal }): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const texts = t.closing;
  const lines = closing.lines.filter((line) => line.currency === currency);
  const how = ({ schemeId, period: { from, to } }: ClosingLine): string =>
    [schemeId, texts.list.period(format.date(from), format.date(to))].filter((text) => text !== '').join(', ');
  return (
    <p className={layout.secondary}>
      {t.label(`${t.drill.link}${currency === '' ? '' : `, ${currency}`}`)}{' '}
      {closingDrills
        .filter((which) => Number.isFinite(sums[which]))
        .map((which) => (
          <span key={which}>
            <DrillLink
              title={texts.columns[which]}
              of={currency || texts.totals.noName}
              text={texts.columns[which]}
              drill={(loaded) => closingDrill(loaded, lines, which, { figure: sums[which], how, language })}
            />{' '}
          </span>
        ))}
    </p>
  );
}

interface SumsProps {
  readonly caption: string;
  readonly titled?: boolean;
  readonly totals: readonly ClosingTotal[];
  readonly named: (total: ClosingTotal) => string;
}

function Sums({ caption, titled = false, totals, named }: SumsProps): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const { words } = useClosing();
  const texts = t.closing;
  const without = Math.max(0, ...totals.map((total) => total.without.charge));
  return (
    <>
      {titled && <h3 className={layout.h3}>{caption}</h3>}
      <FigureTable
        caption={caption}
        columns={['', ...SHOWN.map((name) => texts.columns[name])]}
        rows={totals.map((total) => [
          named(total),
          ...SHOWN.map((name) => (total.without[name] === total.lines ? t.none : words.money(total.sums[name], total.currency))),
        ])}
      />
      {without > 0 && <p className={layout.secondary}>{texts.sums.without(without, format.number(without))}</p>}
    </>
  );
}
