/** One argument: how it is given, and what is given. Cells are taken from the sheet, where the pane follows the selection until they are kept. */
import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Parameter } from '../../../functions/declare';
import { parseIsoDate } from '../../../tables/dates';
import type { WorkbookTable } from '../../../workbook/index';
import { waysOf, wordsOf, type Choice, type Way } from '../../data/functions/arguments';
import { useLayout } from '../../parts/layout';
import { useData } from '../../state/data';
import { useTexts } from '../../state/texts';
import type { Builder } from './use-builder';

const useStyles = makeStyles({
  argument: { display: 'flex', flexDirection: 'column', rowGap: '4px', minWidth: 0 },
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  input: { minWidth: 0, width: '100%', '& input, & select': { minWidth: 0, width: '100%' } },
});

interface Props {
  readonly parameter: Parameter;
  readonly builder: Builder;
}

export function ArgumentField({ parameter, builder }: Props): ReactNode {
  const styles = useStyles();
  const { t, texts } = useTexts();
  const { name } = texts.functions.parameters[parameter.key];
  const choice = builder.choiceOf(parameter);
  const options = useOptions(parameter, builder.ofOne);
  const fault = builder.outdated ? undefined : builder.preview?.faults.get(parameter.key);
  const chosen = options.find(
    ({ way, table }) => way === choice.way && (table ?? null)?.id === (way === 'usual' ? choice.table?.id : undefined),
  );
  return (
    <div className={styles.argument}>
      <Field
        className={styles.field}
        label={parameter.optional === true ? `${name} (${t.functions.optional})` : name}
        size="small"
        {...(fault === undefined ? {} : { validationState: 'error' as const, validationMessage: fault })}
      >
        <Select
          className={styles.input}
          size="small"
          aria-label={t.functions.how(name)}
          value={(chosen ?? options[0]!).key}
          onChange={(_event, { value }) => {
            const { way, table = null } = options.find(({ key }) => key === value)!;
            builder.choose(parameter, { way, text: way === choice.way ? choice.text : firstText(parameter, way), table });
          }}
        >
          {options.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {choice.way === 'typed' && <Typed parameter={parameter} choice={choice} builder={builder} />}
      {choice.way === 'cells' && <FromSheet parameter={parameter} choice={choice} builder={builder} />}
    </div>
  );
}

const firstText = (parameter: Parameter, way: Way): string => (way === 'typed' ? (wordsOf(parameter)?.[0] ?? '') : '');

interface Option {
  readonly key: string;
  readonly way: Way;
  readonly label: string;
  readonly table?: WorkbookTable;
}

/** The ways, each found table of the kind as one of its own. */
function useOptions(parameter: Parameter, ofOne: boolean): readonly Option[] {
  const { t } = useTexts();
  const { loaded, figures } = useData();
  const day = useDay(parameter);
  return useMemo(() => {
    const { ways } = t.functions;
    const kind = parameter.kind === 'accounts' ? 'accounts' : parameter.table;
    const tables = (loaded?.tables ?? []).filter(({ name }) => name === kind).map(({ source }) => source);
    const others = (loaded?.twice ?? []).filter(({ name }) => name === kind).map(({ other }) => other);
    const usual = (): readonly Option[] => {
      if (parameter.kind === 'date') return [{ key: 'usual', way: 'usual', label: day }];
      const one = figures?.accounts[0];
      if (parameter.kind === 'accounts' && ofOne && one !== undefined)
        return [{ key: 'usual', way: 'usual', label: ways.firstAccount(one.name) }];
      const [first] = tables;
      return [
        { key: 'usual', way: 'usual', label: first === undefined ? ways.notFound : ways.table(first.name) },
        ...others.map((table): Option => ({ key: table.id, way: 'usual', label: ways.table(table.name), table })),
      ];
    };
    const typed = parameter.kind === 'accounts' || parameter.kind === 'date' ? ways.typed[parameter.kind] : ways.typed.value;
    return waysOf(parameter).flatMap((way): readonly Option[] => {
      if (way === 'usual') return usual();
      return [{ key: way, way, label: { none: ways.none, typed, cells: ways.cells }[way] }];
    });
  }, [parameter, ofOne, loaded, figures, t, day]);
}

/** The day that the formula takes by itself. */
function useDay({ key }: Parameter): string {
  const { t, format } = useTexts();
  const { asOf } = useData();
  const serial = parseIsoDate(asOf.date);
  if (key === 'as_of_before') return t.functions.ways.yearBefore;
  return t.functions.ways.workbookDate(typeof serial === 'number' ? format.date(serial) : t.none);
}

interface ValueProps extends Props {
  readonly choice: Choice;
}

function Typed({ parameter, choice, builder }: ValueProps): ReactNode {
  const styles = useStyles();
  const { t, texts } = useTexts();
  const words = wordsOf(parameter);
  const flags = new Map([
    ['TRUE', t.settings.yes],
    ['FALSE', t.settings.no],
  ]);
  const label = t.functions.value(texts.functions.parameters[parameter.key].name);
  const change = (text: string): void => builder.choose(parameter, { ...choice, text });
  if (words !== undefined)
    return (
      <Select className={styles.input} size="small" aria-label={label} value={choice.text} onChange={(_event, { value }) => change(value)}>
        {words.map((word) => (
          <option key={word} value={word}>
            {flags.get(word) ?? word}
          </option>
        ))}
      </Select>
    );
  return (
    <Input
      className={styles.input}
      size="small"
      aria-label={label}
      autoComplete="off"
      type={parameter.kind === 'date' ? 'date' : 'text'}
      value={choice.text}
      onChange={(_event, { value }) => change(value)}
    />
  );
}

function FromSheet({ parameter, choice, builder }: ValueProps): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const follows = builder.following === parameter.key;
  const place = choice.table === null ? t.none : `${choice.table.sheet}!${choice.table.address}`;
  return (
    <div className={layout.between}>
      <span className={layout.secondary} role="status">
        {follows ? t.functions.following(place) : t.functions.kept(place)}
      </span>
      <Button size="small" onClick={() => builder.follow(follows ? null : parameter.key)}>
        {follows ? t.functions.keep : t.functions.again}
      </Button>
    </div>
  );
}
