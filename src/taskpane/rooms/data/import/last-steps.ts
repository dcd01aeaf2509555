/**
 * What a file becomes in the end, where that is more than rows of a table (CountsStep): a destination that computes has its own last step here, and its
 * columns in data/import/destinations.ts.
 */
import type { ComponentType } from 'react';
import type { SourceKind } from '../../../../mapping/types';
import { InvoiceStep } from '../invoices/InvoiceStep';
import type { Wizard } from './use-import';

export interface LastStepProps {
  readonly wizard: Wizard;
}

export const lastSteps: Readonly<Partial<Record<SourceKind, ComponentType<LastStepProps>>>> = { invoice_lines: InvoiceStep };
