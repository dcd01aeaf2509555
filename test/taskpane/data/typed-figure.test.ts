import { describe, expect, it } from 'vitest';
import {
  readFigure,
  readPercents,
  readRate,
  tidyFigure,
  tidyPercents,
  writeFigure,
  writePercents,
} from '../../../src/taskpane/data/typed-figure';

describe('a figure typed into the pane', () => {
  it.each([
    ['250 000', 250_000],
    ['250\u202f000', 250_000],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['0,025', 0.025],
    ['2,500', 2.5],
    ['0', 0],
  ])('in French %s is %d', (text, value) => expect(readFigure(text, 'fr')).toBe(value));

  it.each([
    ['250,000', 250_000],
    ['1,250,000.5', 1_250_000.5],
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['250 000', 250_000],
  ])('in English %s is %d', (text, value) => expect(readFigure(text, 'en')).toBe(value));

  it.each(['abc', '1.2.3', '12 x', '1,2,3', '--1', '1e5', '.'])('%s is no number', (text) =>
    expect(readFigure(text, 'fr')).toBe('not_a_number'),
  );

  it('blank is unknown, below zero is refused', () => {
    expect(readFigure(' ', 'fr')).toBeNaN();
    expect(readFigure('-3', 'fr')).toBe('negative');
  });

  it('a rate is typed in percents, with or without the sign, and ends at a hundred', () => {
    expect(readRate('2,5 %', 'fr')).toBe(0.025);
    expect(readRate('1.1', 'en')).toBe(0.011);
    expect(readRate('100', 'en')).toBe(1);
    expect(readRate('101', 'en')).toBe('rate_above_one');
    expect(readPercents('150', 'en')).toBe(1.5);
  });

  it('is written back as the language does, with all its digits', () => {
    expect(writePercents(0.035, 'fr')).toBe('3,5');
    expect(writePercents(0.07, 'en')).toBe('7');
    expect(writeFigure(1_234_567.891, 'en')).toBe('1,234,567.891');
    expect(writeFigure(Number.NaN, 'fr')).toBe('');
    expect(tidyFigure('250000', 'fr')).toBe('250\u202f000');
    expect(tidyPercents('2.50 %', 'fr')).toBe('2,5');
    expect(tidyFigure('x', 'fr')).toBeUndefined();
    expect(tidyFigure('', 'fr')).toBeUndefined();
  });
});
