/**
 * What has moved the drivers of an account since the snapshot before without coming from the client's rows, cause by cause. Today's rows are in hand; the
 * old settings, rates and renewal model are put back one after the other and every driver is computed again, only as far as something differs:
 *   held model → own model: model · old rates → today's: rates · old settings → today's: settings
 * Where settings and rows act together, the joint part stands with the settings, for they come last. The passing of days is in time.ts.
 */
import type { Portfolio, PortfolioInput } from '../../../portfolio/portfolio';
import type { Settings } from '../../../settings/settings';
import { attempt, valueOf } from '../../../tables/answer';
import { AccountFigures } from '../account-figures';
import { driversOf, factGroups, groupOf, type Drivers } from '../drivers';
import { figureAt, type Snapshot, type SnapshotRow } from './read-snapshots';
import {
  modelsFrom,
  modelsOf,
  ratesFrom,
  ratesText,
  sameSettings,
  settingsFrom,
  settingsText,
  withModels,
  type Models,
} from './settings-text';
import { timeEffects } from './time';

export type Effects = Map<string, Map<string, number>>;

/** Another portfolio of the same rows. */
export type Again = (changes: Partial<PortfolioInput>) => Portfolio;

/** Differences below this share of a driver are rounding. */
export const ROUNDING = 1e-12;

/** The same rows under what held when the snapshot was taken, one step nearer to today in each. */
interface Stages {
  readonly heldModel: Portfolio;
  readonly oldRates: Portfolio;
  readonly oldSettings: Portfolio;
  readonly today: Portfolio;
  /** With the held model's settings, seen from the day of the snapshot; undefined on the same day. */
  readonly then: Portfolio | undefined;
  readonly models: Models;
}

function sameModels(one: Models, other: Models): boolean {
  return [...other].every(([segment, { alpha, beta }]) => {
    const own = one.get(segment) ?? one.get('');
    return own?.alpha === alpha && own.beta === beta;
  });
}

function stagesOf(today: Portfolio, again: Again, snapshot: Snapshot): Stages {
  const { language, date1904 } = today.settings.values;
  const old = settingsFrom(snapshot.settings).with({ language, date1904 });
  const same = sameSettings(snapshot.settings, settingsText(today.settings));
  const settings = same ? today.settings : old;
  const byCurrency = new Map([
    ...today.rates.byCurrency,
    ...(snapshot.reporting === today.rates.reporting ? ratesFrom(snapshot.rates) : []),
  ]);
  const rates = ratesText(byCurrency) === ratesText(today.rates.byCurrency) ? today.rates : { ...today.rates, byCurrency };
  const with_ = (own: Settings, ownRates = rates): Portfolio =>
    own === today.settings && ownRates === today.rates ? today : again({ settings: own, rates: ownRates });
  const oldSettings = with_(settings, today.rates);
  const oldRates = rates === today.rates ? oldSettings : with_(settings);
  const models = modelsFrom(snapshot.model);
  const held = sameModels(models, modelsOf(oldRates)) ? settings : withModels(settings, models);
  return {
    heldModel: held === settings ? oldRates : with_(held),
    oldRates,
    oldSettings,
    today,
    then: snapshot.asOf < today.asOf ? again({ settings: held, rates, asOf: snapshot.asOf }) : undefined,
    models,
  };
}

/** Differences of every driver; one that isn't there counts 0. */
function difference(before: Drivers, after: Drivers): Map<string, number> {
  const found = new Map<string, number>();
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (factGroups.has(groupOf(key))) continue;
    const [old, now] = [before.get(key) ?? 0, after.get(key) ?? 0];
    if (Math.abs(now - old) > ROUNDING * Math.max(Math.abs(old), Math.abs(now))) found.set(key, now - old);
  }
  return found;
}

/** What has moved the accounts of a portfolio since a snapshot. */
export class EffectsSince {
  private readonly stages: Stages;

  constructor(
    today: Portfolio,
    again: Again,
    private readonly snapshot: Snapshot,
  ) {
    this.stages = stagesOf(today, again, snapshot);
  }

  /** `row`: what the account was in the snapshot; `drivers`: what it is today, with the days left to notice. */
  of(account: number, row: SnapshotRow, drivers: Drivers, daysToNotice: number): Effects {
    const { heldModel, oldRates, oldSettings, today } = this.stages;
    const effects: Effects = new Map();
    const add = (cause: string, moved: Map<string, number>): void => {
      if (moved.size > 0) effects.set(cause, moved);
    };
    let after = drivers;
    const steps = [
      ['settings', oldSettings, today],
      ['rates', oldRates, oldSettings],
      ['model', heldModel, oldRates],
    ] as const;
    for (const [cause, portfolio, next] of steps) {
      if (portfolio === next) continue;
      const before = driversOf(new AccountFigures(portfolio, account));
      add(cause, difference(before, after));
      after = before;
    }
    add('time', this.time(account, row, after, daysToNotice));
    return effects;
  }

  /** `drivers`: today's, as they would be had nothing else moved. */
  private time(account: number, row: SnapshotRow, drivers: Drivers, daysToNotice: number): Map<string, number> {
    const { then, heldModel, models } = this.stages;
    const old = row.drivers;
    if (then === undefined || old === undefined) return new Map();
    const model = models.get(heldModel.accountText(account, 'segment')) ?? models.get('') ?? { alpha: Number.NaN, beta: Number.NaN };
    // A cell that stops this account's figures stops what time makes of them.
    const moved = valueOf(attempt(() => timeEffects(old, account, { then, now: heldModel }, model))) ?? new Map<string, number>();
    const notice = this.notice(row, old, drivers, daysToNotice);
    if (notice > 0) moved.set('risk:notice', notice);
    return moved;
  }

  /** A notice window that closes by itself: its deadline is the same day, and the term rose. */
  private notice(row: SnapshotRow, old: Drivers, drivers: Drivers, daysToNotice: number): number {
    const rise = (drivers.get('risk:notice') ?? Number.NaN) - (old.get('risk:notice') ?? Number.NaN);
    const sameDay = this.snapshot.asOf + figureAt(row, 'days_to_notice') === this.stages.today.asOf + daysToNotice;
    return sameDay && rise > 0 ? rise : 0;
  }
}
