/**
 * Stakeholders: whom we know at the client, and how much rests on one person.
 *   value of a role = max over its contacts of (tie_strength − 1)/4 × 2^(−days since the last interaction / stakeholder_half_life_days)
 *   coverage = Σ w value / Σ w, over six roles with the weights of the phase (initial, performance, renewal)     0 … 1
 *   density = contacts with a tie of tie_min or more;  single thread = largest share of all tie strength held by one contact (by one of our people)
 *   influence = Σ strength × value / Σ strength over the relational circles, value as for roles
 *   exposed sponsors = people who vouched for us × open incidents of the kinds that expose them (broken commitment, oversell, unsuitable)
 * Edge cases: an unknown tie or date counts 0 and lowers `inputsKnown`; a date after as_of is not known yet. No contact: coverage 0, shares NaN.
 * Without a contracts table the phase is unknown and the weights are those of performance. After Palmatier (2008): quality, density and authority of
 * the ties. The weights are defaults, not findings. No names of people: roles, ties and dates only.
 */
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import { Settings } from '../../settings/settings';
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import type { Table } from '../../tables/read';
import { openIncidentColumns, openIncidentsOf } from './open-incidents';
import { lastInteractionReads, lastInteractions } from './last-interactions';
import { shown, type Driver, type Metric } from '../metric';
import { NeumaierSum } from '../numeric/sum';
import { MIDDLE_RATING } from '../rating-scale';
import { phaseOf, phaseReads, type Phase } from '../contracts/phase';

/** The roles that coverage weighs. */
export const stakeholderRoles = ['buyer', 'expert', 'internal_client', 'user', 'decider', 'sponsor'] as const;
export type StakeholderRole = (typeof stakeholderRoles)[number];
/** All the roles that a contact may have, in the order of its column. */
export const contactRoles = [
  'buyer',
  'expert',
  'internal_client',
  'user',
  'decider',
  'influencer',
  'gatekeeper',
  'finance',
  'sponsor',
] as const;

export interface RoleFigures {
  readonly role: StakeholderRole;
  /** Share of the coverage that the role decides in this phase. */
  readonly weight: number;
  /** 0 to 1. */
  readonly value: number;
  readonly contacts: number;
}

export interface Stakeholders {
  /** 0 to 1; 0 without contacts. */
  readonly coverage: number;
  /** Undefined without a contracts table. */
  readonly phase: Phase | undefined;
  readonly roles: readonly RoleFigures[];
  /** Contacts by role, in the order of `contactRoles`. */
  readonly byRole: readonly number[];
  readonly contacts: number;
  readonly density: number;
  /** Largest share of the tie strength held by one contact, and by one of our people (of the contacts whose owner is known); NaN without a tie. */
  readonly singleThread: number;
  readonly ownerThread: number;
  /** Mean authority (1 to 5) of the contacts counted in `density`; NaN when none is known. */
  readonly authority: number;
  /** 0 to 1, NaN without a circle. */
  readonly influence: number;
  readonly circles: number;
  /** The circle whose influence reaches us least, '' without one. */
  readonly weakestCircle: string;
  /** Contacts with a favourable and with an unfavourable attitude. */
  readonly supporters: number;
  readonly opponents: number;
  /** Contacts who vouched for us. */
  readonly sponsors: number;
  /** Incidents that are not resolved at as_of. */
  readonly openIncidents: number;
  /** Times that such an incident exposes a contact who vouched for us. */
  readonly exposedSponsors: number;
  /** Roles with a weight and no contact. */
  readonly missingRoles: readonly StakeholderRole[];
  /** The role that would add most to the coverage; undefined when nothing can be added. */
  readonly nextRole: StakeholderRole | undefined;
  /** Share of role, tie and date known over the contacts, 0 to 1; 0 without contacts. */
  readonly inputsKnown: number;
  /** Day of the newest interaction and its age; NaN when none is known. */
  readonly newest: number;
  readonly ageDays: number;
}

const codesOfRoles = choiceCodes(columnOf('contacts', 'role'));
const rolePosition = stakeholderRoles.map((role) => codesOfRoles.indexOf(role));
const kinds = choiceCodes(columnOf('incidents', 'kind'));
const exposing = new Set(['broken_commitment', 'oversell', 'unsuitable'].map((kind) => kinds.indexOf(kind)));

const weightsOf = (settings: SettingValues, phase: Phase): number[] =>
  stakeholderRoles.map((role) => settings[`stakeholder_${phase}_${role}`]);

/** (tie − 1)/4, halved each half-life since the last interaction; 0 when either is unknown. */
const tieValue = (tie: number, days: number, halfLife: number): number =>
  tie >= 1 && days >= 0 ? ((tie - 1) / 4) * 2 ** (-days / halfLife) : 0;

interface Best {
  value: number;
  row: number;
}

/** What one pass over the contacts of an account adds up. */
class Tally {
  readonly byRole = new Array<number>(codesOfRoles.length).fill(0);
  readonly best = new Map<number, Best>();
  readonly circles = new Map<string, { value: number; strength: number }>();
  readonly owners = new Map<string, number>();
  contacts = 0;
  density = 0;
  supporters = 0;
  opponents = 0;
  sponsors = 0;
  known = 0;
  ties = 0;
  strongest = 0;
  authorities = 0;
  rated = 0;
  newest = Number.NaN;

  constructor(
    private readonly asOf: number,
    private readonly settings: SettingValues,
  ) {}

  /** `met`: the last interaction with the contact, NaN when unknown. */
  add(table: Table, row: number, met: number): void {
    const { settings } = this;
    const [role, tie] = [table.number('role', row), table.number('tie_strength_1_5', row)];
    const value = tieValue(tie, this.asOf - met, settings.stakeholder_half_life_days);
    this.contacts++;
    this.known += (Number.isNaN(role) ? 0 : 1) + (Number.isNaN(tie) ? 0 : 1) + (Number.isNaN(met) ? 0 : 1);
    if (!Number.isNaN(role)) this.addRole(role, value, row);
    if (tie > 0) {
      this.ties += tie;
      this.strongest = Math.max(this.strongest, tie);
      const owner = table.text('our_owner', row);
      if (owner !== '') this.owners.set(owner, (this.owners.get(owner) ?? 0) + tie);
    }
    if (tie >= settings.tie_min) this.addTied(table.number('authority_1_5', row));
    const circle = table.text('circle', row);
    if (circle !== '') this.addCircle(circle, value, table.number('circle_strength_1_5', row));
    const attitude = table.number('attitude_-2_2', row);
    if (attitude > 0) this.supporters++;
    if (attitude < 0) this.opponents++;
    if (table.number('vouched_for_us', row) === 1) this.sponsors++;
    if (!(met <= this.newest) && !Number.isNaN(met)) this.newest = met;
  }

  private addRole(role: number, value: number, row: number): void {
    this.byRole[role]!++;
    const best = this.best.get(role);
    if (best === undefined || value > best.value) this.best.set(role, { value, row });
  }

  private addTied(authority: number): void {
    this.density++;
    if (Number.isNaN(authority)) return;
    this.authorities += authority;
    this.rated++;
  }

  private addCircle(circle: string, value: number, strength: number): void {
    const known = this.circles.get(circle);
    if (known === undefined) this.circles.set(circle, { value, strength });
    else {
      known.value = Math.max(known.value, value);
      if (!(known.strength >= strength) && !Number.isNaN(strength)) known.strength = strength;
    }
  }
}

/** Of an account without contacts, as most are where nobody keeps them. */
const NO_CONTACTS = new Tally(Number.NaN, Settings.defaults.values);

function influenceOf(circles: Tally['circles']): Pick<Stakeholders, 'influence' | 'circles' | 'weakestCircle'> {
  const [reached, all] = [new NeumaierSum(), new NeumaierSum()];
  let [weakest, most] = ['', 0];
  for (const [circle, { value, strength }] of [...circles].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = strength > 0 ? strength : MIDDLE_RATING;
    reached.add(weight * value);
    all.add(weight);
    if (weight * (1 - value) > most) [weakest, most] = [circle, weight * (1 - value)];
  }
  return { influence: circles.size === 0 ? Number.NaN : reached.value / all.value, circles: circles.size, weakestCircle: weakest };
}

function openIncidents(portfolio: Portfolio, account: number): { open: number; exposing: number } {
  const incidents = openIncidentsOf(portfolio, account);
  if (incidents === undefined) return { open: 0, exposing: 0 };
  const { table, rows } = incidents;
  return { open: rows.length, exposing: rows.filter((row) => exposing.has(table.number('kind', row))).length };
}

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): Stakeholders {
  const settings = portfolio.settingsOf(account);
  const phase = phaseOf(portfolio, account);
  const rows = portfolio.rowsOf('contacts');
  const last = lastInteractions(portfolio);
  const tally = rows === undefined || rows.count(account) === 0 ? NO_CONTACTS : new Tally(portfolio.asOf, settings);
  for (const row of rows?.rows(account) ?? []) tally.add(rows!.table, row, last[row]!);

  const weights = weightsOf(settings, phase ?? 'performance');
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const coverage = new NeumaierSum();
  let [nextRole, most] = [undefined as StakeholderRole | undefined, 0];
  const roles = stakeholderRoles.map((role, r): RoleFigures => {
    const best = tally.best.get(rolePosition[r]!);
    const [weight, value] = [total > 0 ? weights[r]! / total : 0, best?.value ?? 0];
    coverage.add(weight * value);
    if (weight * (1 - value) > most) [nextRole, most] = [role, weight * (1 - value)];
    if (drivers !== undefined && weight > 0)
      drivers.push(
        driverOf({
          table: rows?.table,
          last,
          asOf: portfolio.asOf,
          settings,
          phase: phase ?? 'performance',
          role,
          share: [weights[r]!, total],
          best,
        }),
      );
    return { role, weight, value, contacts: tally.byRole[rolePosition[r]!]! };
  });
  const incidents = openIncidents(portfolio, account);
  const ownerTies = [...tally.owners.values()];
  const owned = ownerTies.reduce((sum, tie) => sum + tie, 0);
  return {
    coverage: Math.min(1, coverage.value),
    phase,
    roles,
    byRole: contactRoles.map((role) => tally.byRole[codesOfRoles.indexOf(role)]!),
    contacts: tally.contacts,
    density: tally.density,
    singleThread: tally.ties > 0 ? tally.strongest / tally.ties : Number.NaN,
    ownerThread: owned > 0 ? Math.max(...ownerTies) / owned : Number.NaN,
    authority: tally.rated > 0 ? tally.authorities / tally.rated : Number.NaN,
    ...influenceOf(tally.circles),
    supporters: tally.supporters,
    opponents: tally.opponents,
    sponsors: tally.sponsors,
    openIncidents: incidents.open,
    exposedSponsors: tally.sponsors * incidents.exposing,
    missingRoles: roles.filter(({ weight, contacts }) => weight > 0 && contacts === 0).map(({ role }) => role),
    nextRole,
    inputsKnown: tally.contacts === 0 ? 0 : tally.known / (3 * tally.contacts),
    newest: tally.newest,
    ageDays: portfolio.asOf - tally.newest,
  };
}

/** What the derivation of one role rests on. */
interface RoleEvidence {
  readonly table: Table | undefined;
  readonly last: Float64Array;
  readonly asOf: number;
  readonly settings: SettingValues;
  readonly phase: Phase;
  readonly role: StakeholderRole;
  /** The role's weight, and the sum of the weights. */
  readonly share: readonly [weight: number, total: number];
  readonly best: Best | undefined;
}

function driverOf({ table, last, asOf, settings, phase, role, share: [weight, total], best }: RoleEvidence): Driver {
  const scale = `stakeholder_${phase}_${role} ${shown(weight)} / ${shown(total)}`;
  if (table === undefined || best === undefined) return { component: role, item: '', formula: `${scale} × 0`, amount: 0 };
  const [tie, days] = [table.number('tie_strength_1_5', best.row), asOf - last[best.row]!];
  const value =
    Number.isNaN(tie) || Number.isNaN(days)
      ? '0'
      : `(tie ${shown(tie)} − 1) / 4 × 2^(−${shown(days)} / ${shown(settings.stakeholder_half_life_days)})`;
  return {
    component: role,
    item: table.text('contact_id', best.row),
    table: 'contacts',
    rows: [table.sourceRow(best.row)],
    formula: `${scale} × ${value}`,
    amount: (weight / total) * best.value,
  };
}

const stakeholderReads: Reads = {
  accounts: ['segment'],
  contacts: [
    ...lastInteractionReads.contacts!,
    'role',
    'circle',
    'circle_strength_1_5',
    'authority_1_5',
    'tie_strength_1_5',
    'attitude_-2_2',
    'our_owner',
    'vouched_for_us',
  ],
  contracts: phaseReads.contracts!,
  interactions: lastInteractionReads.interactions!,
  incidents: [...openIncidentColumns, 'kind'],
};

/** Its drivers explain the coverage, role by role. */
export const stakeholders: Metric<Stakeholders> = { reads: stakeholderReads, compute };
