/**
 * The tiers as rows to type in: threshold and what it gives, what is wrong at its cell. Enter adds a row below, Alt with an arrow key moves the row,
 * Ctrl with Delete removes it; the same stand as buttons.
 */
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useId, useRef, type ReactNode } from 'react';
import { isGrowth } from '../../../metrics/concessions/rebate';
import { unitOf } from '../../data/concessions/draft';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { useConcession } from './use-concession';
import { useTierEditor, type TierEditorState } from './use-tier-editor';

const useStyles = makeStyles({
  table: {
    display: 'grid',
    gridTemplateColumns: '14px minmax(0, 1.25fr) minmax(0, 1fr) auto',
    columnGap: '6px',
    rowGap: '3px',
    alignItems: 'center',
  },
  line: { display: 'grid', gridTemplateColumns: 'subgrid', gridColumn: '1 / -1', alignItems: 'center', rowGap: '2px' },
  head: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2, textAlign: 'right' },
  number: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
  input: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%', textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
  unit: { fontSize: '12px' },
  actions: { display: 'flex' },
  action: { minWidth: '24px', width: '24px', padding: 0 },
  fault: { gridColumn: '2 / -1', color: tokens.colorPaletteRedForeground1, fontSize: '12px', lineHeight: '16px' },
});

export function TierEditor(): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const words = t.concessions.scheme;
  const keysId = useId();
  const { draft, words: units } = useConcession();
  const box = useRef<HTMLDivElement | null>(null);
  const editor = useTierEditor(box);
  const growth = isGrowth(draft.method);
  const unit = unitOf(draft);
  const [reached, exceeded] = growth ? [words.growth, words.growthExceeded] : [words.threshold, words.exceeded];
  const from = draft.inclusive ? reached : exceeded;
  const gives = words[draft.method === 'lump' ? 'lump' : unit];
  return (
    <div className={layout.section}>
      <div ref={box} role="table" aria-label={words.caption} aria-describedby={keysId} className={styles.table}>
        <div role="row" className={styles.line}>
          <span role="columnheader" className={styles.head}>
            <span className={layout.unseen}>{words.tier}</span>
          </span>
          <span role="columnheader" className={styles.head}>
            {from}
          </span>
          <span role="columnheader" className={styles.head}>
            {gives}
          </span>
          <span />
        </div>
        {draft.rows.map((row, position) => (
          <Row
            key={row.id}
            editor={editor}
            position={position}
            thresholdUnit={growth ? '%' : units.volumeUnit}
            valueUnit={unit === 'rate' ? '%' : units.currency}
          />
        ))}
      </div>
      {draft.rows.every(({ threshold, value }) => threshold === '' && value === '') && <p className={layout.secondary}>{words.none}</p>}
      <div className={layout.between}>
        <Button size="small" icon={<AddRegular />} onClick={() => editor.add(draft.rows.length - 1)}>
          {words.add}
        </Button>
      </div>
      <p id={keysId} className={layout.secondary}>
        {words.keys}
      </p>
    </div>
  );
}

interface RowProps {
  readonly editor: TierEditorState;
  readonly position: number;
  readonly thresholdUnit: string;
  readonly valueUnit: string;
}

function Row({ editor, position, thresholdUnit, valueUnit }: RowProps): ReactNode {
  const styles = useStyles();
  const { t, format } = useTexts();
  const words = t.concessions.scheme;
  const faultId = useId();
  const { draft, checked } = useConcession();
  const row = draft.rows[position]!;
  const faults = checked.rows[position] ?? {};
  const tier = format.number(position + 1);
  const said = [faults.threshold, faults.value].flatMap((fault) => (fault === undefined ? [] : [t.concessions.faults[fault]]));
  const cell = (kind: 'threshold' | 'value', label: string, unit: string): ReactNode => (
    <span role="cell">
      <Input
        className={styles.input}
        size="small"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={faults[kind] !== undefined}
        aria-describedby={faults[kind] === undefined ? undefined : faultId}
        data-cell={`${row.id} ${kind}`}
        value={row[kind]}
        {...(unit === '' ? {} : { contentAfter: <span className={styles.unit}>{unit}</span> })}
        onChange={(_event, { value }) => editor.type(position, kind, value)}
        onBlur={() => editor.leave(position, kind)}
        onKeyDown={(event) => editor.onKeyDown(event, position, kind)}
      />
    </span>
  );
  return (
    <div role="row" className={styles.line}>
      <span role="rowheader" className={styles.number}>
        {tier}
      </span>
      {cell('threshold', words.thresholdOf(tier), thresholdUnit)}
      {cell('value', words.valueOf(tier), valueUnit)}
      <span role="cell" className={styles.actions}>
        <Button
          className={styles.action}
          size="small"
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={words.up(tier)}
          title={words.up(tier)}
          disabledFocusable={position === 0}
          onClick={() => editor.move(position, -1)}
        />
        <Button
          className={styles.action}
          size="small"
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={words.down(tier)}
          title={words.down(tier)}
          disabledFocusable={position === draft.rows.length - 1}
          onClick={() => editor.move(position, 1)}
        />
        <Button
          className={styles.action}
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={words.remove(tier)}
          title={words.remove(tier)}
          onClick={() => editor.remove(position)}
        />
      </span>
      {said.length > 0 && (
        <span role="cell" id={faultId} className={styles.fault}>
          {said.join(' · ')}
        </span>
      )}
    </div>
  );
}
