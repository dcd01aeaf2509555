/** All texts by language. */
import { en, type Texts } from '../locales/en';
import { fr } from '../locales/fr';
import type { Language } from '../tables/schema';

export const texts: Readonly<Record<Language, Texts>> = { en, fr };
