/**
 * How a column is read, as the mapping says it in words: `decimal comma; × 12; A = active`. Parts are separated by semicolons; words that hold
 * `;`, `=` or a quotation mark stand in quotation marks. Written in one language, read in every one.
 */
import { localeOf, type Language } from '../locales/languages';
import { codesByWord, wordsFor } from './read-words';
import type { ColumnReading } from './mapping';
import { cleanText, normaliseWord } from './words';

type Phrase = keyof ReturnType<typeof localeOf>['words']['mapping'];

/** What each phrase says; the factor's two take a number. */
const SAID: Readonly<Partial<Record<Phrase, ColumnReading>>> = {
  dayFirst: { dayOrder: 'day-first' },
  monthFirst: { dayOrder: 'month-first' },
  comma: { decimal: ',' },
  point: { decimal: '.' },
  percent: { percent: true },
  inverted: { inverted: true },
  brackets: { part: 'brackets' },
  firstWord: { part: 'first_word' },
  zeros: { zeros: 'dropped' },
};
const phrases = codesByWord<Phrase>(({ mapping }) => mapping);
const TIMES = wordsFor(({ mapping }) => mapping.times);
const DIVIDED = wordsFor(({ mapping }) => mapping.divided);

/** The reading in words; '' where cells are read as our own are. */
export function readingText(reading: ColumnReading, language: Language): string {
  const words = localeOf(language).words.mapping;
  const said = (Object.keys(SAID) as Phrase[]).filter((phrase) =>
    Object.entries(SAID[phrase]!).every(([key, value]) => reading[key as keyof ColumnReading] === value),
  );
  return [
    ...said.map((phrase) => words[phrase][0]!),
    ...(reading.factor === undefined ? [] : [factorText(reading.factor)]),
    ...Object.entries(reading.words ?? {}).map(([theirs, ours]) => `${quoted(theirs)} = ${quoted(ours)}`),
  ].join('; ');
}

/** `÷ 1000` is what is meant where the factor is 0.001. */
function factorText(factor: number): string {
  const divisor = Math.round(1 / factor);
  return Math.abs(factor) < 1 && 1 / divisor === factor ? `÷ ${divisor}` : `× ${factor}`;
}

const PLAIN = /^[^\s;="][^;="]*$/;
const quoted = (word: string): string =>
  PLAIN.test(word) && word === word.trim() && !/^[×÷*/]/.test(word) ? word : `"${word.replaceAll('"', '""')}"`;

/** A part of the text that says nothing that is understood. */
export class UnreadPart {
  constructor(readonly part: string) {}
}

/** What the words say, or the part of them that can't be read. */
export function parseReading(text: string): ColumnReading | UnreadPart {
  const reading: { -readonly [Key in keyof ColumnReading]: ColumnReading[Key] } = {};
  const words: [string, string][] = [];
  for (const part of partsOf(text)) {
    const pair = pairOf(part);
    if (pair !== undefined) {
      words.push(pair);
      continue;
    }
    const said = SAID[phrases.get(normaliseWord(part)) ?? 'times'] ?? factorOf(part);
    if (said === undefined) return new UnreadPart(part);
    // Two readings of one cell contradict each other.
    if (Object.keys(said).some((key) => reading[key as keyof ColumnReading] !== undefined)) return new UnreadPart(part);
    Object.assign(reading, said);
  }
  return words.length === 0 ? reading : { ...reading, words: Object.fromEntries(words) };
}

/** The parts between semicolons that stand in no quotation marks. */
function partsOf(text: string): string[] {
  const parts = text.match(/(?:"(?:[^"]|"")*"|[^;"]|")+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The two sides of the first equals sign that stands in no quotation marks. */
function pairOf(part: string): [string, string] | undefined {
  const sides = part.match(/(?:"(?:[^"]|"")*"|[^="]|")+/g) ?? [];
  return sides.length === 2 && part.includes('=') ? [unquoted(sides[0]), unquoted(sides[1]!)] : undefined;
}

const unquoted = (word: string): string => {
  const trimmed = word.trim();
  return trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"') ? trimmed.slice(1, -1).replaceAll('""', '"') : trimmed;
};

const NUMBER = /^-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;

function factorOf(part: string): ColumnReading | undefined {
  const text = cleanText(part);
  const at = text.search(/[-\d]/);
  if (at < 0 || !NUMBER.test(text.slice(at))) return undefined;
  const [sign, number] = [text.slice(0, at).trim(), Number(text.slice(at).replace(',', '.'))];
  const word = normaliseWord(sign);
  if (number === 0 || !Number.isFinite(number)) return undefined;
  if (/^[×x*]$/i.test(sign) || TIMES.has(word)) return { factor: number };
  return /^[÷/:]$/.test(sign) || DIVIDED.has(word) ? { factor: 1 / number } : undefined;
}
