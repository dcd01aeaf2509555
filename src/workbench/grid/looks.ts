// Looks of cells as Univer's styles, both ways. Univer's own constants are repeated, so that this file loads without Univer.
import type { IStyleData } from '@univerjs/core';
import type { Look, LookLine } from '../files/content';

const alignments = { left: 1, center: 2, right: 3 } as const;
const verticals = { top: 1, center: 2 } as const;
const WRAP = 3;

const borderSides = [
  ['left', 'l'],
  ['right', 'r'],
  ['top', 't'],
  ['bottom', 'b'],
] as const;
/** Univer's numbers for lines, by their place. */
const borderStyles: readonly (LookLine['style'] | '')[] = [
  ...(['', 'thin', 'hair', 'dotted', 'dashed', 'dashDot', 'dashDotDot', 'double', 'medium', '', '', '', '', 'thick'] as const),
];

/** The name that has a number. */
function named<T extends string>(numbers: Readonly<Record<T, number>>, number: unknown): T | undefined {
  return (Object.keys(numbers) as T[]).find((name) => numbers[name] === number);
}

function bordersOf(bd: IStyleData['bd']): Look['borders'] {
  const borders: NonNullable<Look['borders']> = {};
  for (const [side, key] of borderSides) {
    const line = bd?.[key];
    const style = borderStyles[line?.s ?? 0];
    if (line && style !== undefined && style !== '') borders[side] = { style, color: line.cl?.rgb ?? '#000000' };
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}

function linesOf(borders: NonNullable<Look['borders']>): NonNullable<IStyleData['bd']> {
  const lines: NonNullable<IStyleData['bd']> = {};
  for (const [side, key] of borderSides) {
    const line = borders[side];
    if (line !== undefined) lines[key] = { s: borderStyles.indexOf(line.style), cl: { rgb: line.color } };
  }
  return lines;
}

function fontOf(look: Look): IStyleData {
  return {
    ...(look.bold && { bl: 1 }),
    ...(look.italic && { it: 1 }),
    ...(look.color !== undefined && { cl: { rgb: look.color } }),
    ...(look.fontSize !== undefined && { fs: look.fontSize }),
    ...(look.fontName !== undefined && { ff: look.fontName }),
  };
}

export function styleOf(look: Look): IStyleData {
  return {
    ...(look.numberFormat !== undefined && look.numberFormat !== 'General' && { n: { pattern: look.numberFormat } }),
    ...fontOf(look),
    ...(look.fill !== undefined && { bg: { rgb: look.fill } }),
    ...(look.align !== undefined && { ht: alignments[look.align] }),
    ...(look.wrap && { tb: WRAP }),
    ...(look.verticalAlign !== undefined && { vt: verticals[look.verticalAlign] }),
    ...(look.borders !== undefined && { bd: linesOf(look.borders) }),
  };
}

function fontLookOf(style: IStyleData): Look {
  return {
    ...(style.bl === 1 && { bold: true }),
    ...(style.it === 1 && { italic: true }),
    ...(style.cl?.rgb && { color: style.cl.rgb }),
    ...(typeof style.fs === 'number' && { fontSize: style.fs }),
    ...(style.ff && { fontName: style.ff }),
  };
}

export function lookOf(style: IStyleData | null | undefined): Look {
  if (!style) return {};
  const align = named(alignments, style.ht);
  const verticalAlign = named(verticals, style.vt);
  const borders = bordersOf(style.bd);
  return {
    ...(style.n?.pattern && { numberFormat: style.n.pattern }),
    ...fontLookOf(style),
    ...(style.bg?.rgb && { fill: style.bg.rgb }),
    ...(align !== undefined && { align }),
    ...(style.tb === WRAP && { wrap: true }),
    ...(verticalAlign !== undefined && { verticalAlign }),
    ...(borders !== undefined && { borders }),
  };
}
