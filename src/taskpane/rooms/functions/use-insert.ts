/** The formula of a function with the workbook's tables, as it would be inserted; and inserting it at the selected cell. */
import { useMemo, useState } from 'react';
import type { FunctionDeclaration } from '../../../functions/declare';
import { WorkbookError, type BuiltFormula } from '../../../workbook/index';
import { usedTables } from '../../data/load';
import { faultOf } from '../../state/faults';
import { useAnnounce } from '../../state/announcements';
import { useData, useWorkbook } from '../../state/data';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';

export interface InsertState {
  readonly output: string;
  chooseOutput(output: string): void;
  readonly built: BuiltFormula | undefined;
  /** Why there is no formula. */
  readonly reason: string;
  /** Takes plain cells: the formula is an example to adapt. */
  readonly plain: boolean;
  readonly inserted: string;
  insert(): void;
}

export function useInsert(declaration: FunctionDeclaration): InsertState {
  const { t, language } = useTexts();
  const { loaded, asOf, figures } = useData();
  const workbook = useWorkbook();
  const { attempt } = useAttempts();
  const announce = useAnnounce();
  const [output, chooseOutput] = useState<string>(declaration.outputs[0] ?? '');
  const [inserted, setInserted] = useState('');
  const { built, reason } = useMemo((): { built: BuiltFormula | undefined; reason: string } => {
    if (loaded === null || asOf.date === '') return { built: undefined, reason: t.status.looking };
    try {
      const date = asOf.source === 'name' && asOf.ofWorkbook !== null ? asOf.ofWorkbook : asOf.date;
      // explain shows one account: the first of the table stands in for the user's.
      const account = output === 'explain' ? figures?.accounts[0]?.id : undefined;
      const options = { asOf: date, language, ...(output === '' ? {} : { output }), ...(account === undefined ? {} : { account }) };
      return { built: workbook.formulaFor(declaration.id, usedTables(loaded), options), reason: '' };
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      return { built: undefined, reason: faultOf(error, language, loaded).text };
    }
  }, [workbook, declaration, loaded, asOf, output, figures, t, language]);

  const insert = (): void => {
    if (built === undefined) return;
    setInserted('');
    attempt(async () => {
      const { sheet, address } = await workbook.insertFormula(built.formula, built.size);
      const text = t.functions.inserted(`${sheet}!${address}`);
      setInserted(text);
      announce(text);
    });
  };
  const plain = declaration.parameters.some(({ kind, optional }) => optional !== true && (kind === 'range' || kind === 'value'));
  return { output, chooseOutput, built, reason, plain, inserted, insert };
}
