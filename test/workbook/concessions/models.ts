// Concessions to write: the tiers of the worked example, and others of every shape.
import type { ConcessionGridInput, ConcessionModelInput } from '../../../src/workbook/index';

export const tiers = [
  { threshold: 100_000, value: 0.02 },
  { threshold: 250_000, value: 0.03 },
  { threshold: 500_000, value: 0.05 },
];

export const quarters = (actual: readonly (number | null)[], forecast = 65_000) =>
  actual.map((bought, index) => ({ label: `Q${index + 1}`, actual: bought, forecast }));

/** Normal 260,000 / 40,000, nothing bought yet. */
export const model: ConcessionModelInput = {
  title: 'Concession: Contoso',
  contractId: 'C017',
  accountName: 'Contoso',
  currency: 'EUR',
  tiers,
  unit: 'rate',
  method: 'retroactive',
  inclusive: true,
  volumeToDate: 0,
  forecast: 260_000,
  forecastSd: 40_000,
  periodMonths: 12,
  periods: quarters([null, null, null, null]),
  paid: [],
};

export const grid: ConcessionGridInput = {
  title: 'What if',
  volumes: [50_000, 150_000, 249_000, 300_000, 600_000],
  sets: [
    { name: 'Today', tiers, unit: 'rate', method: 'retroactive', inclusive: true },
    {
      name: 'Slices',
      tiers: tiers.map(({ threshold, value }) => ({ threshold, value: 2 * value })),
      unit: 'rate',
      method: 'incremental',
      inclusive: true,
    },
    {
      name: 'Lump',
      tiers: [
        { threshold: 100_000, value: 4000 },
        { threshold: 400_000, value: 9000 },
      ],
      unit: 'amount',
      method: 'lump',
      inclusive: true,
    },
  ],
};
