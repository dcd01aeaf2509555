/** Several currencies and no rates: whose figures are not known, and a button that makes the table to fill in. */
import { Button } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { SheetWritten } from '../../../workbook/index';
import { currenciesWithoutRates } from '../../data/currencies';
import type { LoadedWorkbook } from '../../data/load';
import { useLayout } from '../../parts/layout';
import { useData, useWorkbook } from '../../state/data';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';

export function RatesMissing({ loaded }: { readonly loaded: LoadedWorkbook }): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const { figures, asOf } = useData();
  const workbook = useWorkbook();
  const { start, busy, outcome } = useSheetWrite<SheetWritten>(({ sheet }) => t.data.rates.written(sheet));
  const currencies = useMemo(() => currenciesWithoutRates(loaded), [loaded]);
  if (currencies.length === 0) return outcome === '' ? null : <p className={layout.secondary}>{outcome}</p>;
  const reporting = figures?.currency ?? '';
  const others = currencies.filter((currency) => currency !== reporting);
  const write = (): void =>
    start((options) =>
      workbook.writeRatesTable({ language, currencies: [reporting, ...others].filter(Boolean), reporting, date: asOf.date }, options),
    );
  return (
    <section className={layout.section} aria-labelledby="rates-heading">
      <h2 id="rates-heading" className={layout.h2}>
        {t.data.rates.heading}
      </h2>
      <p className={layout.text}>
        {reporting === '' ? t.data.rates.undecided(format.list(currencies)) : t.data.rates.missing(format.list(others), reporting)}
      </p>
      <div className={layout.row}>
        <Button size="small" disabledFocusable={busy} onClick={write}>
          {t.data.rates.write}
        </Button>
        <span className={layout.secondary}>{outcome}</span>
      </div>
    </section>
  );
}
