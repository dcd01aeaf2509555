import type { FindingCode } from './findings';

/** Why a cell can't be read. */
export class BadCell {
  constructor(
    readonly code: FindingCode,
    readonly expected?: string,
  ) {}
}
