/** Words that are read in cells and arguments, family by family; case, accents, spaces and hyphens don’t matter. Codes are read in every language. */
import { breadth } from './breadth';
import { common } from './common';
import { concessions } from './concessions';
import { exchange } from './exchange';
import { invoices } from './invoices';
import { mapping } from './mapping';
import { reading } from './reading';
import { retention } from './retention';
import { trust } from './trust';

export const words = { common, breadth, concessions, exchange, invoices, mapping, reading, retention, trust };
export type Words = ReadOnly<typeof words>;

/** The lists of words are read only, whatever is around them. */
type ReadOnly<Of> = Of extends readonly string[] ? readonly string[] : { readonly [Key in keyof Of]: ReadOnly<Of[Key]> };
