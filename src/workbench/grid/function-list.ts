// The add-in's custom functions as its functions.json declares them, and what Univer needs to offer them while typing.
import { FunctionType } from '@univerjs/preset-sheets-core';
import type { IFunctionInfo } from '@univerjs/preset-sheets-core';

export interface DeclaredParameter {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: 'scalar' | 'matrix';
  optional?: boolean;
  repeating?: boolean;
}

export interface DeclaredFunction {
  id: string;
  name: string;
  description?: string;
  parameters: DeclaredParameter[];
  options?: { allowErrorForDataTypeAny?: boolean };
  allowErrorForDataTypeAny?: boolean;
}

export interface FunctionList {
  namespace: string;
  functions: DeclaredFunction[];
}

export const fullName = (namespace: string, declared: DeclaredFunction): string => `${namespace}.${declared.name}`.toUpperCase();

/** The parameter at a position; a repeating last one stands for all that follow. Null beyond the last. */
export function parameterAt(declared: DeclaredFunction, index: number): DeclaredParameter | null {
  const last = declared.parameters.at(-1);
  return declared.parameters[index] ?? (last?.repeating ? last : null);
}

export function functionInfo(namespace: string, declared: DeclaredFunction): IFunctionInfo {
  const description = declared.description ?? '';
  return {
    functionName: fullName(namespace, declared),
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: declared.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: parameter.dimensionality === 'matrix' ? 'A1:C20' : 'A1',
      require: parameter.optional || parameter.repeating ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
