/**
 * A formula as it is put together in the pane: the arguments chosen, the further tables passed, what the formula gives, where it would stand, and
 * inserting it.
 */
import { useCallback, useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import type { FunctionDeclaration, Parameter } from '../../../functions/declare';
import { localeOf } from '../../../locales/languages';
import type { ParameterKey } from '../../../locales/en/parameters';
import type { TableName } from '../../../tables/declarations/index';
import { furtherKinds, WorkbookError, type BuiltFormula, type InsertOptions, type WorkbookTable } from '../../../workbook/index';
import { choiceOf, givenBy, idsBeside, type Choice, type Choices, type IdsColumn } from '../../data/functions/arguments';
import { columnsOf, valuesOf, type Preview } from '../../data/functions/preview';
import { usedTables } from '../../data/load';
import { tableAround } from '../../data/places';
import { useAnnounce } from '../../state/announcements';
import { useData, useWorkbook } from '../../state/data';
import { faultOf } from '../../state/faults';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';
import { useCells } from './use-cells';
import { useFollowedCells } from './use-followed-cells';
import { usePreview } from './use-preview';
import { useRoomFor, type RoomFound } from './use-room';

export interface Builder {
  readonly output: string;
  chooseOutput(output: string): void;
  choiceOf(parameter: Parameter): Choice;
  choose(parameter: Parameter, choice: Choice): void;
  /** The argument that follows the selection in the sheet. */
  readonly following: ParameterKey | null;
  follow(key: ParameterKey | null): void;
  /** Further tables that the workbook has and the function uses. */
  readonly further: readonly WorkbookTable[];
  passes(table: WorkbookTable): boolean;
  pass(table: WorkbookTable, passed: boolean): void;
  /** It answers for one account. */
  readonly ofOne: boolean;
  readonly built: BuiltFormula | undefined;
  /** Why there is no formula. */
  readonly reason: string;
  readonly preview: Preview | null;
  /** What is shown is of other arguments than those chosen now. */
  readonly outdated: boolean;
  readonly label: string;
  setLabel(label: string): void;
  /** null where the result has no single column with a row for each id. */
  readonly withIds: boolean | null;
  /** The ids as they would stand beside the result; undefined where they don't. */
  readonly ids: IdsColumn | undefined;
  setWithIds(withIds: boolean): void;
  readonly room: RoomFound;
  readonly insertable: boolean;
  readonly inserted: string;
  insert(): void;
}

/** A derivation, or a function of one account: the first of the table stands in for the user's. */
const asksForOne = ({ parameters }: FunctionDeclaration, output: string): boolean =>
  parameters[0]?.key === 'account' || output === 'explain' || output === 'waterfall';

interface Built {
  readonly built: BuiltFormula | undefined;
  readonly reason: string;
}

function useBuilt(declaration: FunctionDeclaration, output: string, choices: Choices, without: readonly TableName[]): Built {
  const { t, language } = useTexts();
  const { loaded, asOf, figures } = useData();
  const workbook = useWorkbook();
  return useMemo((): Built => {
    if (loaded === null || asOf.date === '') return { built: undefined, reason: t.status.looking };
    const given = givenBy(declaration, choices);
    try {
      const date = asOf.source === 'name' && asOf.ofWorkbook !== null ? asOf.ofWorkbook : asOf.date;
      const account = asksForOne(declaration, output) ? figures?.accounts[0]?.id : undefined;
      const options = {
        asOf: date,
        language,
        given,
        without,
        ...(output === '' ? {} : { output }),
        ...(account === undefined ? {} : { account }),
      };
      return { built: workbook.formulaFor(declaration.id, usedTables(loaded), options), reason: '' };
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      return { built: undefined, reason: faultOf(error, language, loaded).text };
    }
  }, [workbook, declaration, loaded, asOf, output, choices, without, figures, t, language]);
}

const NONE: readonly WorkbookTable[] = [];

/** The further tables that can be passed: those of the workbook, but for the ones that stand in a place of their own. */
function useFurther({ id }: FunctionDeclaration): readonly WorkbookTable[] {
  const { loaded } = useData();
  return useMemo(() => {
    // The mapping goes with what is read by it: it is no choice.
    const kinds: readonly TableName[] = furtherKinds(id).filter((kind) => kind !== 'mapping');
    return loaded === null ? NONE : usedTables(loaded).filter(({ kind }) => kinds.includes(kind as TableName));
  }, [id, loaded]);
}

/** What is inserted beside the formula itself, and how large the result is; null while it isn't known. */
function useOptions(
  { id }: FunctionDeclaration,
  output: string,
  built: BuiltFormula | undefined,
  preview: Preview | null,
  cells: ReturnType<typeof useCells>,
  label: string,
  wanted: boolean,
): { readonly options: InsertOptions | null; readonly ids: IdsColumn | undefined } {
  return useMemo(() => {
    const matrix = preview?.matrix ?? null;
    if (built === undefined || matrix === null) return { options: null, ids: undefined };
    const columns = columnsOf(id, output, matrix);
    const size = { rowCount: matrix.length, columnCount: matrix[0]!.length, ...(columns === undefined ? {} : { columns }) };
    const first = built.args?.[0];
    const firstCells = first?.table === undefined ? undefined : cells(first.table.id);
    const ids = matrix[0]!.length === 1 ? idsBeside(first, firstCells, matrix.length) : undefined;
    const options: InsertOptions = {
      size,
      ...(label.trim() === '' ? {} : { label: label.trim() }),
      ...(ids === undefined || !wanted ? {} : { ids: { label: ids.label, formula: ids.formula } }),
    };
    return { options, ids };
  }, [id, output, built, preview, cells, label, wanted]);
}

function useLabel({ id }: FunctionDeclaration, output: string): readonly [string, (label: string) => void] {
  const { t, language } = useTexts();
  const [own, setOwn] = useState<string | null>(null);
  const headers = localeOf(language).results?.headers as Readonly<Record<string, string>> | undefined;
  const usual = output === '' ? id : t.functions.resultLabel(id, headers?.[output] ?? output);
  return [own ?? usual, setOwn];
}

/** Takes the selected cells for the argument that follows them; for a table, all of the table that they lie in. */
function useTaking(
  { parameters }: FunctionDeclaration,
  following: ParameterKey | null,
  setChoices: Dispatch<SetStateAction<Choices>>,
): (cells: WorkbookTable) => void {
  const { loaded } = useData();
  return useCallback(
    (cells: WorkbookTable) => {
      const parameter = parameters.find(({ key }) => key === following);
      if (parameter === undefined) return;
      const around = parameter.kind === 'table' && loaded !== null ? tableAround(loaded, cells) : undefined;
      setChoices((now) => ({ ...now, [parameter.key]: { way: 'cells', text: '', table: around ?? cells } }));
    },
    [parameters, following, setChoices, loaded],
  );
}

const WITHOUT: readonly TableName[] = [];

export function useBuilder(declaration: FunctionDeclaration): Builder {
  const { t, language } = useTexts();
  const workbook = useWorkbook();
  const { attempt } = useAttempts();
  const announce = useAnnounce();
  const [output, chooseOutput] = useState<string>(declaration.outputs[0] ?? '');
  const [choices, setChoices] = useState<Choices>({});
  const [without, setWithout] = useState(WITHOUT);
  const [following, follow] = useState<ParameterKey | null>(null);
  const [wanted, setWithIds] = useState(true);
  const [inserted, setInserted] = useState('');
  const [label, setLabel] = useLabel(declaration, output);
  const take = useTaking(declaration, following, setChoices);
  useFollowedCells(following === null ? null : take);
  const { built, reason } = useBuilt(declaration, output, choices, without);
  const sources = useMemo(() => built?.args?.flatMap(({ table }) => table ?? []) ?? NONE, [built]);
  const cells = useCells(sources);
  const values = useMemo(() => (built?.args == null ? undefined : valuesOf(built.args, cells)), [built, cells]);
  const { preview, outdated } = usePreview(declaration, values, language);
  const { options, ids } = useOptions(declaration, output, built, preview, cells, label, wanted);
  const room = useRoomFor(following === null && !outdated ? options : null);
  const insertable =
    built !== undefined &&
    options !== null &&
    !outdated &&
    following === null &&
    preview!.tooManyBytes === 0 &&
    !(room !== null && 'fault' in room);
  const insert = (): void => {
    if (built === undefined || options === null) return;
    setInserted('');
    attempt(async () => {
      const { sheet, address } = await workbook.insertFormula(built.formula, options);
      const text = t.functions.inserted(`${sheet}!${address}`);
      setInserted(text);
      announce(text);
    });
  };
  return {
    output,
    chooseOutput,
    choiceOf: (parameter) => choiceOf(parameter, choices),
    choose: (parameter, choice) => {
      setChoices((now) => ({ ...now, [parameter.key]: choice }));
      follow(choice.way === 'cells' && choice.table === null ? parameter.key : null);
    },
    following,
    follow,
    further: useFurther(declaration),
    passes: ({ kind }) => !without.includes(kind as TableName),
    pass: ({ kind }, passed) => setWithout((now) => (passed ? now.filter((name) => name !== kind) : [...now, kind as TableName])),
    ofOne: asksForOne(declaration, output),
    built,
    reason,
    preview,
    outdated,
    label,
    setLabel,
    withIds: ids === undefined ? null : wanted,
    ids: wanted ? ids : undefined,
    setWithIds,
    room,
    insertable,
    inserted,
    insert,
  };
}
