/**
 * Functions found by what one wants to know: the words of their help, their names and their outputs, in every language at once, accents and endings aside.
 * A rare word says more than a frequent one, a name more than an explanation.
 */
import { catalogue } from '../../../functions/catalogue';
import type { FunctionDeclaration } from '../../../functions/declare';
import { fieldText } from '../../../locales/en/functions/index';
import { languages, textsOf } from '../../../locales/languages';
import { normaliseWord, plainTokens } from '../../../tables/words';

/** What a word is worth where it stands. */
const WORTH = { id: 12, outputs: 6, description: 5, outputTexts: 3, means: 2, rest: 1 } as const;
/** Words this short say nothing, unless nothing else was typed. */
const SHORTEST = 3;
/** Two words are of one kin when they share so many letters, and so much of the longer one. */
const KIN_LETTERS = 4;
const KIN_SHARE = 0.55;

/** The worth of each word of a function: that of the place where it counts most. */
type Words = ReadonlyMap<string, number>;

const index = new Map<FunctionDeclaration, Words>();

/** plainTokens looks at the beginning of a text alone. */
const tokensOf = (text: string): string[] => text.split(/\s+/).flatMap(plainTokens);

function wordsOf(declaration: FunctionDeclaration): Words {
  const known = index.get(declaration);
  if (known !== undefined) return known;
  const words = new Map<string, number>();
  const add = (text: string, worth: number): void => {
    for (const token of tokensOf(text)) words.set(token, Math.max(worth, words.get(token) ?? 0));
  };
  add(declaration.id, WORTH.id);
  for (const output of declaration.outputs) add(output.replaceAll('_', ' '), WORTH.outputs);
  for (const language of languages()) {
    const { functions } = textsOf(language);
    const { description, means, doesNotMean, source } = functions.functions[declaration.id];
    add(description, WORTH.description);
    add(means, WORTH.means);
    for (const output of declaration.outputs) add(fieldText(functions, declaration.id, output), WORTH.outputTexts);
    for (const { key } of declaration.parameters) add(functions.parameters[key].name, WORTH.rest);
    for (const text of [doesNotMean, source]) add(text, WORTH.rest);
  }
  index.set(declaration, words);
  return words;
}

/** How alike two words are, 0 to 1. */
function likeness(asked: string, word: string): number {
  if (asked === word) return 1;
  if (asked.length >= SHORTEST && word.startsWith(asked)) return 0.7;
  let shared = 0;
  while (shared < asked.length && asked[shared] === word[shared]) shared++;
  return shared >= KIN_LETTERS && shared >= KIN_SHARE * Math.max(asked.length, word.length) ? 0.4 : 0;
}

/** What a word that is asked for is worth in a function. */
function worthOf(asked: string, declaration: FunctionDeclaration): number {
  if (normaliseWord(declaration.id).includes(asked) && asked.length >= SHORTEST) return WORTH.id;
  let best = 0;
  for (const [word, worth] of wordsOf(declaration)) best = Math.max(best, worth * likeness(asked, word));
  return best;
}

/** The functions that answer, the best first; all of them, in their order, when nothing is asked. Of several words most have to be met. */
export function searchFunctions(text: string): readonly FunctionDeclaration[] {
  const typed = [...new Set(plainTokens(text))];
  const long = typed.filter((token) => token.length >= SHORTEST);
  const asked = long.length > 0 ? long : typed;
  if (asked.length === 0) return catalogue;
  const found = catalogue.map((declaration) => ({ declaration, worths: asked.map((token) => worthOf(token, declaration)) }));
  const rarity = asked.map((_token, position) => {
    const functions = found.filter(({ worths }) => worths[position]! > 0).length;
    return Math.log(1 + catalogue.length / Math.max(1, functions));
  });
  const scored = found.map(({ declaration, worths }) => ({
    declaration,
    met: worths.filter((worth) => worth > 0).length,
    score: worths.reduce((sum, worth, position) => sum + worth * rarity[position]!, 0),
  }));
  const most = Math.max(...scored.map(({ met }) => met));
  if (most === 0) return [];
  return scored
    .filter(({ met }) => met >= most - Math.floor(most / 3))
    .sort((a, b) => b.met - a.met || b.score - a.score)
    .map(({ declaration }) => declaration);
}
