/**
 * The rows of one table, grouped by account in one pass (counting sort). Rows without an account and repeated ids (the first is kept) are
 * left out and reported.
 */
import { NO_CODE } from '../tables/dictionary';
import type { Finding } from '../tables/findings';
import type { Table } from '../tables/read';

export { ownIdOf } from '../tables/own-id';

export class AccountRows {
  private readonly start: Int32Array;
  /** 1 for the rows that belong to an account and repeat no id. */
  readonly kept: Uint8Array;
  /** Row numbers, account after account, each in the order of the range. */
  readonly order: Int32Array;
  private errors: Map<number, Finding[]> | undefined;

  /** `repeated`: 1 for rows to leave out, besides those without an account. */
  constructor(
    readonly table: Table,
    readonly accountCount: number,
    repeated: Uint8Array | undefined,
  ) {
    const codes = table.codes('account_id')!.codes;
    const start = new Int32Array(accountCount + 1);
    const kept = new Uint8Array(codes.length);
    for (let row = 0; row < codes.length; row++) {
      const account = codes[row]!;
      if (account === NO_CODE || repeated?.[row] === 1) continue;
      kept[row] = 1;
      start[account + 1]!++;
    }
    for (let account = 0; account < accountCount; account++) start[account + 1]! += start[account]!;
    this.start = start;
    const next = this.starts();
    this.order = new Int32Array(start[accountCount]!);
    for (let row = 0; row < codes.length; row++) {
      if (kept[row] === 1) this.order[next[codes[row]!]!++] = row;
    }
    this.kept = kept;
  }

  /** Where the rows of each account begin in `order`: a copy, to lay something out in the same order. */
  starts(): Int32Array {
    return this.start.slice(0, this.accountCount);
  }

  /** Where the account's rows begin in `order`. */
  from(account: number): number {
    return account + 1 < this.start.length ? this.start[account]! : 0;
  }

  /** Where they end (not included). */
  to(account: number): number {
    return account + 1 < this.start.length ? this.start[account + 1]! : 0;
  }

  count(account: number): number {
    return this.to(account) - this.from(account);
  }

  /** Rows of the account, in the order of the range. */
  rows(account: number): Int32Array {
    return this.order.subarray(this.from(account), this.to(account));
  }

  /** First cell of the account's rows that can't be read, among the columns that matter (the account's own id always does). */
  firstError(account: number, columns: readonly string[]): Finding | undefined {
    return this.errorsByAccount.get(account)?.find((finding) => finding.column === 'account_id' || columns.includes(finding.column));
  }

  get hasErrors(): boolean {
    return this.errorsByAccount.size > 0;
  }

  private get errorsByAccount(): Map<number, Finding[]> {
    return (this.errors ??= this.groupErrors());
  }

  private groupErrors(): Map<number, Finding[]> {
    const errors = new Map<number, Finding[]>();
    const bad = this.table.findings.filter((finding) => finding.severity === 'error').sort((a, b) => a.row - b.row);
    if (bad.length === 0) return errors;
    const codes = this.table.codes('account_id')!.codes;
    const accountOfSource = new Map<number, number>();
    for (const row of this.order) accountOfSource.set(this.table.sourceRow(row), codes[row]!);
    for (const finding of bad) {
      const account = accountOfSource.get(finding.row);
      if (account === undefined) continue;
      const list = errors.get(account);
      if (list === undefined) errors.set(account, [finding]);
      else list.push(finding);
    }
    return errors;
  }
}
