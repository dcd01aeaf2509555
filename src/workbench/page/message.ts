// The line of words over the grid: why the selected cell shows an error, what is under way, what happened last.
import { formatArea } from '../host/a1';
import type { Session } from './session';
import { pagesOf, type Language } from '../../locales/languages';

/** The reason of an error in a cell: its own call's message, or the message inside the result that spills over it. */
function reasonOf({ calculation }: Session, sheetId: string, row: number, column: number): { busy: boolean; message: string } | null {
  const own = calculation.calls.reason({ sheetId, row, column });
  if (own.busy) return { busy: true, message: '' };
  if (own.message !== null) return { busy: false, message: own.message };
  for (const anchor of calculation.calls.callers()) {
    if (anchor.sheetId !== sheetId) continue;
    const spill = calculation.spillOf(anchor);
    if (spill === null || row < spill.startRow || row > spill.endRow || column < spill.startColumn || column > spill.endColumn) continue;
    const message = calculation.calls.reasonInside(anchor, row - spill.startRow, column - spill.startColumn);
    if (message !== null) return { busy: false, message };
  }
  return null;
}

export class MessageLine {
  readonly #line: HTMLElement;
  #note: string;
  #failed = false;
  #reason: { address: string; text: string; error: boolean } | null = null;

  constructor(line: HTMLElement, language: Language) {
    this.#line = line;
    this.#note = pagesOf(language).workbench.starting;
    this.#draw();
  }

  /** What is under way or happened; shown when the selected cell has nothing to say. */
  note(text: string): void {
    this.#say(text, false);
  }

  /** Why what was asked for was not done. */
  fail(text: string): void {
    this.#say(text, true);
  }

  #say(text: string, failed: boolean): void {
    this.#note = text;
    this.#failed = failed;
    this.#draw();
  }

  /** Follows the selection and the calculations. */
  update(session: Session, language: Language): void {
    const { sheetId, row, column } = session.workbook.selection();
    const reason = reasonOf(session, sheetId, row, column);
    this.#reason =
      reason === null
        ? null
        : {
            address: formatArea({ row, column, rowCount: 1, columnCount: 1 }),
            text: reason.busy ? pagesOf(language).workbench.busy : reason.message,
            error: !reason.busy,
          };
    this.#draw();
  }

  #draw(): void {
    const reason = this.#reason;
    this.#line.dataset.kind = (reason === null ? this.#failed : reason.error) ? 'error' : 'note';
    if (reason === null) {
      this.#line.textContent = this.#note;
      return;
    }
    const address = document.createElement('b');
    address.textContent = reason.address;
    this.#line.replaceChildren(address, ` ${reason.text}`);
  }
}
