import { describe, expect, it } from 'vitest';
import {
  moveCursor,
  pathOf,
  outlayLines,
  effectiveLines,
  roundUp,
  scaleOf,
  spanOf,
  stopsOf,
  ticksOf,
  valuesOf,
  volumeAt,
  volumeInView,
  type Curve,
} from '../../../../src/taskpane/data/concessions/curve';
import { concessionView } from '../../../../src/taskpane/data/concessions/view';
import { question } from '../../concession-question';

const curve: Curve = concessionView(question({ toDate: 90_000, forecast: 260_000, sd: 40_000 })).curve;
const whole = { from: 0, to: curve.max };

describe('the volume in view', () => {
  it('is round and holds every mark', () => {
    expect(curve.max).toBe(600_000);
    expect(volumeInView([], Number.NaN, Number.NaN)).toBe(100);
    expect([99, 101, 130, 0.7].map(roundUp)).toEqual([100, 120, 150, 0.8]);
  });

  it('around a tier shows its dominated volumes, around the forecast what is likely', () => {
    const tier = spanOf(1, curve);
    expect(tier).toEqual({ from: 96_000, to: 104_000 });
    const forecast = spanOf('forecast', curve);
    expect(forecast.from).toBe(90_000);
    expect(forecast.to).toBe(400_000);
    expect(spanOf('whole', curve)).toEqual(whole);
    expect(spanOf(9, curve)).toEqual(whole);
  });
});

describe('the lines', () => {
  const panel = { left: 0, right: 600, top: 0, bottom: 100 };

  it('break where the outlay jumps, and only there', () => {
    const scale = scaleOf(panel, spanOf(1, curve), valuesOf(outlayLines(curve.segments), spanOf(1, curve), 0));
    expect(pathOf(outlayLines(curve.segments), scale).match(/M/g)).toHaveLength(2);
    const smooth = concessionView(question({}, { method: 'incremental' })).curve;
    const flat = scaleOf(panel, { from: 0, to: smooth.max }, valuesOf(outlayLines(smooth.segments), { from: 0, to: smooth.max }, 0));
    expect(pathOf(outlayLines(smooth.segments), flat).match(/M/g)).toHaveLength(1);
  });

  it('the average price lies between its ends', () => {
    const smooth = concessionView(question({}, { method: 'incremental' })).curve;
    const [first, second] = effectiveLines(smooth.segments);
    expect(first!.at(0)).toBe(1);
    expect(second!.at(200_000)).toBeCloseTo(1 - (0.02 * 100_000) / 200_000, 12);
  });

  it('the pointer reads the volume that the scale puts there', () => {
    const span = { from: 200, to: 800 };
    const scale = scaleOf(panel, span, { from: 0, to: 1 });
    expect(volumeAt(scale.x(350), panel, span)).toBeCloseTo(350, 9);
    expect(volumeAt(-50, panel, span)).toBe(200);
  });

  it('ticks are round and inside', () => {
    expect(ticksOf({ from: 0, to: 600_000 }, 4)).toEqual([0, 200_000, 400_000, 600_000]);
    expect(ticksOf({ from: 96_000, to: 104_000 }, 4)).toEqual([96_000, 98_000, 100_000, 102_000, 104_000]);
  });
});

describe('the cursor', () => {
  it('goes by round steps and stops at every threshold on its way', () => {
    const visited: number[] = [];
    let volume = 0;
    for (let step = 0; step < 200 && volume < curve.max; step++) visited.push((volume = moveCursor(volume, 'right', whole, curve)));
    expect(visited).toEqual(expect.arrayContaining([10_000, 100_000, 250_000, 500_000, 600_000]));
    expect(visited.every((at) => at % 1000 === 0)).toBe(true);
    const back: number[] = [];
    for (let step = 0; step < 200 && volume > 0; step++) back.push((volume = moveCursor(volume, 'left', whole, curve)));
    expect(back).toEqual(expect.arrayContaining([500_000, 250_000, 100_000, 0]));
    expect(moveCursor(0, 'left', whole, curve)).toBe(0);
    expect(moveCursor(0, 'fineRight', whole, curve)).toBe(1000);
  });

  it('jumps from mark to mark both ways, and to the ends', () => {
    const stops = stopsOf(curve).map(({ kind, volume }) => [kind, Math.round(volume)]);
    expect(stops).toEqual([
      ['toDate', 90_000],
      ['dominated', 98_000],
      ['threshold', 100_000],
      ['dominated', 247_449],
      ['threshold', 250_000],
      ['forecast', 260_000],
      ['dominated', 489_691],
      ['threshold', 500_000],
    ]);
    expect(moveCursor(98_000, 'nextStop', whole, curve)).toBe(100_000);
    expect(moveCursor(98_500, 'previousStop', whole, curve)).toBe(98_000);
    expect(moveCursor(550_000, 'nextStop', whole, curve)).toBe(550_000);
    expect(moveCursor(5, 'first', { from: 3, to: 9 }, curve)).toBe(0);
    expect(moveCursor(5, 'last', { from: 3, to: 9 }, curve)).toBe(curve.max);
  });
});
