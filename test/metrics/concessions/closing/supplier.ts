// A fictitious supplier with 40 contracts in three currencies, whose fiscal year begins in April: what its tables hold at each close of 2025-26. Rows come in as
// they would: a credit note of June is known in July, forecasts move from quarter to quarter, one client leaves in November.
import type { SlowPart, SlowRow, SlowScheme } from '../../../functions/concessions/slow-path';

export const closes = ['2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'] as const;
export type Close = (typeof closes)[number];
export const YEAR = { from: '2025-04-01', to: '2026-03-31' } as const;

export interface SupplierRow extends SlowRow {
  readonly contract: string;
  /** The first close at which it is known. */
  readonly knownAt: number;
}
export interface SupplierScheme extends SlowScheme {
  readonly contract: string;
  readonly order: number;
  /** Standard deviation of what is still to come at each close; 0 is certain. */
  readonly sds: readonly number[];
  /** Of the running concession period, in what the thresholds count. */
  readonly forecasts: readonly number[];
  readonly earned: boolean;
}
export interface SupplierContract {
  readonly id: string;
  readonly account: string;
  readonly currency: 'EUR' | 'USD' | 'JPY';
  readonly lostOn: string;
  readonly schemes: readonly SupplierScheme[];
  readonly rows: readonly SupplierRow[];
}
export interface Payment {
  readonly scheme: string;
  readonly contract: string;
  readonly concessionEnd: string;
  readonly date: string;
  readonly amount: number;
  readonly kind: 'partial' | 'final' | 'claw_back';
}

/** Numbers that look random and are the same on every run (Park and Miller 1988). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const months = [
  '2025-04',
  '2025-05',
  '2025-06',
  '2025-07',
  '2025-08',
  '2025-09',
  '2025-10',
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
];
const closeAfter = (month: number): number => Math.floor(month / 3);

function rowsOf(contract: string, next: () => number, size: number, lostOn: string): SupplierRow[] {
  const rows: SupplierRow[] = [];
  months.forEach((month, m) => {
    for (const day of ['07', '21']) {
      const date = `${month}-${day}`;
      if (lostOn !== '' && date > lostOn) continue;
      const units = 1 + Math.floor(next() * 40);
      const amount = Math.round(size * (0.5 + next()));
      rows.push({ contract, date, family: next() < 0.5 ? 'pumps' : 'filters', units, amount, kind: 'sale', knownAt: closeAfter(m) });
    }
  });
  // A credit note in the second quarter, and one of June that is entered after the first close.
  rows.push({ contract, date: '2025-08-25', family: 'pumps', units: 2, amount: Math.round(size / 7), kind: 'credit_note', knownAt: 1 });
  if (next() < 0.5)
    rows.push({ contract, date: '2025-06-28', family: 'filters', units: 1, amount: Math.round(size / 5), kind: 'return', knownAt: 1 });
  return rows;
}

const open = { within: '' as const, families: [], from: YEAR.from, to: '' };
const year = {
  basis: 'revenue',
  qualifier: 'revenue',
  per: 'rate',
  inclusive: true,
  months: 12,
  fiscalStart: 4,
  reduces: false,
  reduced: false,
} as const;

/** A contract of each kind, by its number. */
function schemesOf(n: number, contract: string, whole: number, next: () => number): SupplierScheme[] {
  const t = (share: number): number => Math.round(whole * share);
  // What is foreseen moves around what comes; at the end nothing is to come.
  const forecasts = [0.8, 1.1, 0.95, 0].map((share) => (share === 0 ? 0 : t(share + (next() - 0.5) / 10)));
  const sd = [0.2, 0.12, 0.06, 0].map((share) => t(share));
  const scheme = (part: Partial<SlowPart> & Pick<SlowPart, 'method' | 'tiers'>, shape: Partial<SupplierScheme> = {}): SupplierScheme => ({
    ...year,
    id: `${contract}-S${1 + (shape.order ?? 0)}`,
    contract,
    order: 0,
    sds: [0, 0, 0, 0],
    forecasts,
    earned: false,
    parts: [{ ...open, ...part }],
    ...shape,
  });
  const tiers = [
    [t(0.5), 0.02],
    [t(0.9), 0.035],
    [t(1.1), 0.05],
  ] as const;
  if (n >= 38) {
    // Two on the same purchases: the second is paid on what the first leaves.
    return [
      scheme({ method: 'retroactive', tiers }, { reduces: true }),
      scheme(
        {
          method: 'incremental',
          tiers: [
            [0, 0.01],
            [t(0.6), 0.03],
          ],
        },
        { order: 1, reduces: true, reduced: true },
      ),
    ];
  }
  switch (n % 8) {
    case 0:
      return [scheme({ method: 'retroactive', tiers })];
    case 1:
      return [scheme({ method: 'incremental', tiers })];
    case 2:
      return [
        scheme(
          {
            method: 'lump',
            tiers: [
              [t(0.6), t(0.01)],
              [t(1), t(0.03)],
            ],
          },
          { sds: sd },
        ),
      ];
    case 3:
      return [scheme({ method: 'retroactive', tiers, cap: t(0.04) }, { sds: sd })];
    case 4: {
      const within = (['own_part', 'pro_rata', 'whole'] as const)[Math.floor(n / 8) % 3]!;
      const changed = [
        [t(0.4), 0.03],
        [t(1), 0.06],
      ] as const;
      return [
        {
          ...scheme({ method: 'retroactive', tiers }),
          parts: [
            { ...open, method: 'retroactive', tiers, within, to: '2025-09-30' },
            { ...open, method: 'retroactive', tiers: changed, within, from: '2025-10-01' },
          ],
        },
      ];
    }
    case 5:
      return [scheme({ method: 'forward', tiers }, { earned: true })];
    case 6:
      // Half-years: the forecast is that of the running one.
      return [
        scheme(
          {
            method: 'retroactive',
            tiers: [
              [t(0.3), 0.02],
              [t(0.55), 0.04],
            ],
          },
          { months: 6, forecasts: [t(0.5), 0, t(0.6), 0] },
        ),
      ];
    default:
      return [
        scheme({
          method: 'growth',
          tiers: [
            [0, 0.01],
            [0.1, 0.03],
          ],
          base: t(0.9),
        }),
      ];
  }
}

export const contracts: readonly SupplierContract[] = Array.from({ length: 40 }, (_, n) => {
  const next = numbers(1000 + 37 * n);
  const id = `K${String(n + 1).padStart(2, '0')}`;
  const currency = (['EUR', 'USD', 'JPY'] as const)[n % 3]!;
  const size = (currency === 'JPY' ? 400_000 : 4000) * (1 + Math.floor(next() * 5));
  const lostOn = n % 25 === 9 ? '2025-11-14' : '';
  const rows = rowsOf(id, next, size, lostOn);
  return { id, account: `A${String(1 + (n % 25)).padStart(2, '0')}`, currency, lostOn, rows, schemes: schemesOf(n, id, 24 * size, next) };
});

/** It has two contracts. */
export const lostAccount = contracts.find(({ lostOn }) => lostOn !== '')!.account;
