/** Every concession period on one list: each on two lines, with what is behind it one click away; the roles keep it a table for screen readers. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Closing } from '../../../metrics/concessions/closing/closing';
import type { ClosingLine } from '../../../metrics/concessions/closing/line';
import { changeTexts, stateOf } from '../../../workbook/index';
import { useLayout } from '../../parts/layout';
import { useNavigate } from '../../state/navigation';
import { useTexts } from '../../state/texts';
import { PAGE, Pages } from '../portfolio/Pages';
import { useTableStyles } from '../portfolio/table-styles';
import { FigureTable } from '../concessions/FigureTable';
import { useClosing } from './use-closing';

const useStyles = makeStyles({
  table: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto auto', columnGap: '8px' },
  cell: { textAlign: 'right', whiteSpace: 'nowrap' },
  head: { textAlign: 'right', overflowWrap: 'anywhere' },
  scheme: { fontSize: '12px', lineHeight: '16px', overflowWrap: 'anywhere' },
  behind: { gridColumn: '1 / -1', minWidth: 0 },
});

const PLACES = {
  name: '1 / 1 / 2 / 3',
  charge: '1 / 3 / 2 / 4',
  scheme: '2 / 1 / 3 / 2',
  amount: '2 / 2 / 3 / 3',
  open: '2 / 3 / 3 / 4',
} as const;

export function LinesSection({ closing }: { readonly closing: Closing }): ReactNode {
  const styles = useStyles();
  const rows = useTableStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.closing;
  const [turned, setTurned] = useState(0);
  const lines = useMemo(
    () => [...closing.lines].sort((a, b) => format.compare(a.accountName, b.accountName) || format.compare(a.contractId, b.contractId)),
    [closing, format],
  );
  const pages = Math.max(1, Math.ceil(lines.length / PAGE));
  const page = Math.min(turned, pages - 1);
  const from = page * PAGE;
  const heads = [
    ['name', texts.columns.account],
    ['charge', texts.columns.charge],
    ['scheme', texts.columns.scheme],
    ['amount', texts.columns.amount],
    ['open', texts.columns.open],
  ] as const;
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="closing-lines">
      <h2 id="closing-lines" className={layout.h2}>
        {texts.list.heading}
      </h2>
      <div role="table" className={styles.table} aria-label={texts.list.caption} aria-rowcount={lines.length + 1}>
        <div role="rowgroup" className={mergeClasses(rows.group, rows.head)}>
          <div role="row" aria-rowindex={1} className={rows.row}>
            {heads.map(([name, title]) => (
              <div
                key={name}
                role="columnheader"
                className={name === 'name' || name === 'scheme' ? undefined : styles.head}
                style={{ gridArea: PLACES[name] }}
              >
                {title}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={rows.group}>
          {lines.slice(from, from + PAGE).map((line, position) => (
            <Row key={`${line.contractId} ${line.schemeId} ${line.period.from}`} line={line} index={from + position + 2} />
          ))}
        </div>
      </div>
      {pages > 1 && <Pages turning={{ from, found: lines.length, page, pages, turn: (more) => setTurned(page + more) }} />}
    </section>
  );
}

function Row({ line, index }: { readonly line: ClosingLine; readonly index: number }): ReactNode {
  const styles = useStyles();
  const rows = useTableStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const { openAccount } = useNavigate();
  const { words } = useClosing();
  const texts = t.closing;
  const { accountId, accountName, contractId, schemeId, period, currency } = line;
  const scheme = texts.list.scheme(contractId, schemeId);
  return (
    <div role="row" aria-rowindex={index} className={rows.row}>
      <div role="rowheader" style={{ gridArea: PLACES.name }}>
        <button
          type="button"
          className={mergeClasses(layout.link, rows.name, layout.ellipsis)}
          title={accountName}
          onClick={() => openAccount(accountId)}
        >
          {accountName}
        </button>
      </div>
      <div role="cell" className={styles.cell} style={{ gridArea: PLACES.charge }}>
        <strong>{words.money(line.charge, currency)}</strong>
      </div>
      <div role="cell" className={styles.scheme} style={{ gridArea: PLACES.scheme }}>
        {scheme}
        <br />
        <span className={layout.secondary}>
          {texts.list.period(format.date(period.from), format.date(period.to))}, {texts.rowState[stateOf(line)]}
        </span>
      </div>
      <div role="cell" className={styles.cell} style={{ gridArea: PLACES.amount }}>
        {words.money(line.amount, currency)}
      </div>
      <div role="cell" className={styles.cell} style={{ gridArea: PLACES.open }}>
        {words.money(line.open, currency)}
      </div>
      <div role="cell" className={styles.behind}>
        <details>
          <summary className={mergeClasses(layout.summary, layout.secondary)}>{texts.list.behind}</summary>
          <Behind line={line} name={`${accountName}, ${scheme}`} />
        </details>
      </div>
    </div>
  );
}

function Behind({ line, name }: { readonly line: ClosingLine; readonly name: string }): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const { words } = useClosing();
  const texts = t.closing;
  const { columns, list } = texts;
  const own = words.of(line);
  const { currency, accrued } = line;
  const money = (value: number): string => words.money(value, currency);
  const source = {
    rows: list.counted(line.rows, format.number(line.rows)),
    typed: list.typed,
    booked: list.carried,
  }[line.source];
  return (
    <>
      <FigureTable
        caption={list.more(name)}
        columns={['', columns.amount]}
        rows={[
          [`${columns.volume} (${source})`, own.volume(line.volume)],
          [columns.forecast, own.volume(line.forecast)],
          [columns.tier, format.number(line.tier)],
          [columns.achieved, money(accrued.achieved)],
          [columns.expected, money(accrued.expected)],
          [columns.mostLikely, money(accrued.mostLikely)],
          [columns.constrained, money(accrued.constrained)],
          [columns.bookedBefore, money(line.bookedBefore)],
          [columns.charge, money(line.charge)],
          [columns.paid, money(line.paid)],
          [columns.due, money(line.due)],
          [columns.view, texts.views[line.view]],
        ]}
      />
      {Number.isNaN(line.amount) && <p className={layout.secondary}>{list.unknown}</p>}
      {line.open < 0 && !line.ended && <p className={layout.secondary}>{list.advance}</p>}
      {changeTexts(line, language, own).map((text) => (
        <p key={text} className={layout.secondary}>
          {text}
        </p>
      ))}
      {line.closed !== undefined && (
        <p className={layout.secondary}>
          {texts.book.signed(line.closed.by || t.none, format.date(line.closed.bookedOn), format.number(line.closed.version))}
        </p>
      )}
    </>
  );
}
