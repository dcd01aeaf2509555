/** What the ticked levers would change together: sizes to type, and the figures of today beside those of the what-if. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { Standing } from '../../../../metrics/levers/levers';
import { isInPercents, readSize, writeSize, type SizeFault, type SizeKey, type WhatIf } from '../../../data/levers/account-levers';
import { FigureField } from '../../../parts/FigureField';
import { useLayout } from '../../../parts/layout';
import { CaseSign } from '../../../parts/shapes';
import { useAnnounce } from '../../../state/announcements';
import { useTexts } from '../../../state/texts';
import { signed } from './LeverItem';
import type { WhatIfState } from './use-what-if';

const useStyles = makeStyles({
  panel: { padding: '8px 10px', backgroundColor: tokens.colorNeutralBackground2, borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px 12px', alignItems: 'end' },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: 'right',
    padding: '2px 0 2px 6px',
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 0', overflowWrap: 'anywhere' },
  cell: { textAlign: 'right', padding: '2px 0 2px 6px', whiteSpace: 'nowrap' },
  change: { fontWeight: tokens.fontWeightSemibold },
  case: { display: 'flex', alignItems: 'center', columnGap: '5px', flexWrap: 'wrap' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

export function WhatIfPanel({ state }: { readonly state: WhatIfState }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const announce = useAnnounce();
  const texts = t.levers.whatIf;
  const { chosen, clear, result, sizes, reset } = state;
  const said =
    result === undefined ? '' : texts.said(...((['amount', 'index'] as const).map((key) => changeText(key, result)) as [string, string]));
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said, announce]);

  function changeText(key: keyof Standing, { before, after }: WhatIf): string {
    const change = after[key] - before[key];
    return signed(change, key === 'amount' ? format.money(change) : format.number(change, 1));
  }

  if (chosen.size === 0) return <p className={layout.secondary}>{texts.hint}</p>;
  return (
    <div className={mergeClasses(layout.section, styles.panel)}>
      <h3 className={layout.h3}>{texts.heading}</h3>
      {sizes.length > 0 && (
        <div className={styles.fields} role="group" aria-label={texts.sizes}>
          {sizes.map(({ key, text, fault }) => (
            <SizeField key={key} name={key} text={text} fault={fault} onText={(next) => state.type(key, next)} />
          ))}
        </div>
      )}
      {result !== undefined && <Comparison result={result} changeText={(key) => changeText(key, result)} />}
      <p className={layout.secondary}>{texts.defaults}</p>
      <div className={styles.actions}>
        <Button size="small" onClick={clear}>
          {texts.clear}
        </Button>
        {reset !== undefined && (
          <Button size="small" onClick={reset}>
            {texts.reset}
          </Button>
        )}
      </div>
    </div>
  );
}

function SizeField({
  name,
  text,
  fault,
  onText,
}: {
  readonly name: SizeKey;
  readonly text: string;
  readonly fault: SizeFault | undefined;
  readonly onText: (text: string) => void;
}): ReactNode {
  const { t, language } = useTexts();
  const texts = t.levers.whatIf;
  const shown = (value: number): string => `${writeSize(name, value, language)}${isInPercents(name) ? '\u00a0%' : ''}`;
  const sentence = (of: NonNullable<typeof fault>): string =>
    of.code === 'not_a_number' ? texts.notANumber : texts.outside(shown(of.least), shown(of.most));
  const said = fault === undefined ? undefined : sentence(fault);
  const tidy = (typed: string): string | undefined => {
    const size = readSize(name, typed, language);
    return typeof size === 'number' ? writeSize(name, size, language) : undefined;
  };
  return (
    <FigureField
      label={t.levers.sizes[name as keyof typeof t.levers.sizes]}
      text={text}
      onText={onText}
      tidy={tidy}
      fault={said}
      {...(isInPercents(name) ? { unit: '%' } : {})}
    />
  );
}

const ROWS = ['amount', 'index', 'held', 'attached'] as const satisfies readonly (keyof Standing)[];

function Comparison({ result, changeText }: { readonly result: WhatIf; readonly changeText: (key: keyof Standing) => string }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.levers.whatIf;
  const { before, after, caseBefore, caseAfter } = result;
  const shown = (key: keyof Standing, standing: Standing): string =>
    key === 'amount' ? format.money(standing[key]) : format.number(standing[key], 1);
  return (
    <>
      <table className={styles.table}>
        <caption className={layout.unseen}>{texts.caption}</caption>
        <thead>
          <tr>
            <td className={styles.name} />
            {[texts.columns.before, texts.columns.after, texts.columns.change].map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((key) => (
            <tr key={key}>
              <th scope="row" className={styles.name}>
                {texts[key]}
              </th>
              <td className={styles.cell}>{shown(key, before)}</td>
              <td className={styles.cell}>{shown(key, after)}</td>
              <td className={mergeClasses(styles.cell, styles.change)}>{changeText(key)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={mergeClasses(layout.text, styles.case)}>
        <span>{t.label(texts.case)}</span>
        {caseBefore !== caseAfter && (
          <>
            <CaseSign relation={caseBefore} /> {t.cases[caseBefore]} <span aria-hidden>→</span>{' '}
            <span className={layout.unseen}>{texts.becomes}</span>
          </>
        )}
        <CaseSign relation={caseAfter} /> {t.cases[caseAfter]}
      </p>
    </>
  );
}
