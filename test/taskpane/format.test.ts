import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../src/taskpane/format';
import { segmentsOf } from '../../src/taskpane/rooms/account/ComponentsBar';
import { day } from '../support/tables';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('figures in the pane', () => {
  it('are grouped, dated and priced as the language does', () => {
    const [en, fr] = [formatsFor('en', 'EUR'), formatsFor('fr', 'EUR')];
    expect(en.money(1234567.4)).toBe('€1,234,567');
    expect(plain(fr.money(1234567.4))).toBe('1 234 567 €');
    expect(en.date(day('2026-11-21'))).toBe('21 Nov 2026');
    expect(fr.date(day('2026-11-21'))).toBe('21 nov. 2026');
    expect(plain(fr.percent(0.447))).toBe('45 %');
    expect(fr.number(6.106, 1)).toBe('6,1');
  });

  it('show "no answer" as a dash, never as zero', () => {
    const { money, number, percent, date } = formatsFor('en', 'EUR');
    expect([money(Number.NaN), number(Number.NaN), percent(Number.NaN), date(Number.NaN)]).toEqual(['–', '–', '–', '–']);
  });

  it('do not show something as nothing, nor nothing as less than nothing', () => {
    const { money, percent } = formatsFor('en', 'EUR');
    expect(percent(0.001)).toBe('< 1%');
    expect(percent(0)).toBe('0%');
    expect(money(-0.2)).toBe('€0');
  });

  it('keep a currency that is no ISO code, and invent none', () => {
    expect(formatsFor('en', 'POINTS').money(1200)).toBe('1,200 POINTS');
    expect(formatsFor('en', '').money(1200)).toBe('1,200');
  });
});

describe('the bar of components', () => {
  const components = {
    economic_risk: 10,
    evaluation: 20,
    learning: 0,
    setup: 10,
    benefit_loss: 30,
    monetary_loss: 20,
    personal: 5,
    brand: 5,
  };

  it('fills the amount, and counts the pull of concessions among the constraints', () => {
    const segments = segmentsOf({ components, suction: 10, amount: 100 });
    expect(segments.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 12);
    expect(segments.filter(({ constrains }) => constrains).reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(0.3, 12);
    expect(segments.find(({ key }) => key === 'benefit_loss')?.width).toBeCloseTo(0.2, 12);
    expect(segments.map(({ key }) => key)).not.toContain('learning');
  });
});
