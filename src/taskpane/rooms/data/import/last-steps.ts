/** What a file becomes in the end, by its destination: rows of a table. A destination that computes has its own last step here. */
import type { ComponentType } from 'react';
import type { SourceKind } from '../../../../mapping/types';
import { CountsStep } from './CountsStep';
import type { Wizard } from './use-import';

export interface LastStepProps {
  readonly wizard: Wizard;
}

const computed: Readonly<Partial<Record<SourceKind, ComponentType<LastStepProps>>>> = {};

export const lastStepOf = (kind: SourceKind): ComponentType<LastStepProps> => computed[kind] ?? CountsStep;
