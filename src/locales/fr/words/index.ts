/** Mots lus dans les cellules et les arguments, famille par famille. */
import { breadth } from './breadth';
import { common } from './common';
import { concessions } from './concessions';
import { exchange } from './exchange';
import { invoices } from './invoices';
import { mapping } from './mapping';
import { reading } from './reading';
import { retention } from './retention';
import { trust } from './trust';
import type { Words } from '../../en/words/index';

export const words: Words = { common, breadth, concessions, exchange, invoices, mapping, reading, retention, trust };
