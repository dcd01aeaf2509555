/** Aliases as records: our column, and for each system the headers that its exports have for it. */
import type { ExportSystem } from '../types';

export type Aliases = Readonly<Record<string, readonly (readonly [ExportSystem, ...string[]])[]>>;
