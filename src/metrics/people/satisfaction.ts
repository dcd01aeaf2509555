/**
 * Satisfaction (key 2 of the six keys of trust, 000-K2), all values 0 to 1. Answers weigh weight × 2^(−age/half_life_days) (and by authority
 * when trust_authority says so), as in trust, but nothing is drawn towards a prior:
 *   weighted = Σ λ_g m_g / Σ λ_g over the groups that answered (buyers, users, people affected); mean = the mean of all answers, groups aside
 *   disagreement = highest − lowest group mean;  coverage = Σ λ_g W_g/(W_g + trust_k) / Σ λ_g over the three groups
 *   waterfall: mean + Σ_g λ_g/Σλ × (m_g − mean), each group's step split over the relationship and the products; the steps add up to `weighted`.
 * Beside it: the lowest group and its alert; points met out of those to meet; what was obtained against what was hoped for, answer by answer; the
 * perceived value; desire (acts that nobody asked for), which is never merged with trust; our own satisfaction with the client (answers of the group
 * `facts`, which speak for us: the relation has two sides). No answer: NaN and coverage 0. What is dated after as_of is not there yet.
 * A respondent is a contact; an answer that names none counts as one. Weights and limits are defaults, not findings.
 */
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import { NO_CODE } from '../../tables/dictionary';
import type { Table } from '../../tables/read';
import { shown, type Driver, type Metric } from '../metric';
import { NeumaierSum } from '../numeric/sum';
import { answersOf, aspects, type Aspect } from './satisfaction/answers';
import { GroupMeans, type GroupWeights } from './satisfaction/group-means';
import { Points, type PointFigures } from './satisfaction/points';
import { observationsOf, type Observations } from '../trust/trust-observations';
import { trustGroups, type TrustGroup } from '../trust/trust-dimensions';

export const satisfactionGroups = ['buyer', 'user', 'affected'] as const satisfies readonly TrustGroup[];
export type SatisfactionGroup = (typeof satisfactionGroups)[number];

export interface Satisfaction {
  /** NaN without an answer, as are the others. */
  readonly weighted: number;
  readonly mean: number;
  /** NaN below two groups. */
  readonly disagreement: number;
  readonly respondents: number;
  readonly answers: number;
  /** 0 to 1, never 1. */
  readonly coverage: number;
  readonly groups: readonly { readonly group: SatisfactionGroup; readonly mean: number; readonly answers: number }[];
  readonly lowestGroup: SatisfactionGroup | undefined;
  readonly lowest: number;
  /** Is the lowest group below satisfaction_alert? */
  readonly alert: boolean;
  readonly relationship: number;
  readonly product: number;
  readonly points: readonly PointFigures[];
  readonly pointsMet: number;
  /** Obtained − hoped for, −1 to 1: above 0 when more was given than hoped for. */
  readonly expectationGap: number;
  /** What trust observes of its dimension value. */
  readonly perceivedValue: number;
  readonly desire: number;
  /** Acts of desire within presence_window_days. */
  readonly desireActs: number;
  readonly ourView: number;
  readonly newest: number;
  readonly ageDays: number;
}

const FACTS = trustGroups.indexOf('facts');

/** What of one (group, aspect) moves the mean. */
interface Part {
  readonly group: number;
  readonly aspect: Aspect | undefined;
  readonly weights: NeumaierSum;
  readonly values: NeumaierSum;
  readonly rows: number[];
}

/** An answer that counts at as_of. */
interface Answer {
  /** Position in trustGroups; NaN for one that names none. */
  readonly group: number;
  readonly value: number;
  /** Above 0. */
  readonly weight: number;
  readonly date: number;
}

class Tally {
  readonly satisfaction = new GroupMeans();
  readonly byAspect = { relationship: new GroupMeans(), product: new GroupMeans() };
  readonly value = new GroupMeans();
  readonly obtained = new GroupMeans();
  readonly hoped = new GroupMeans();
  readonly ours = new GroupMeans();
  readonly points = new Points();
  readonly answersByGroup = trustGroups.map(() => 0);
  readonly contacts = new Set<number>();
  readonly parts: Part[] = [];
  private readonly desired = [new NeumaierSum(), new NeumaierSum()] as const;
  anonymous = 0;
  desireActs = 0;
  newest = Number.NaN;

  /** What was obtained against what was hoped for, and the point that an answer speaks of. */
  measure({ group, value, weight, date }: Answer, table: Table, row: number): void {
    const expected = table.number('expected', row);
    if (!Number.isNaN(expected)) {
      this.obtained.add(group, value, weight);
      this.hoped.add(group, expected, weight);
    }
    const [point, target] = [table.text('point', row), table.number('target', row)];
    if (point !== '' || !Number.isNaN(target))
      this.points.add(point === '' ? table.text('dimension', row) : point, value, weight, date, target);
  }

  /** An answer on how satisfied the client is, by the person with this code. */
  hear({ group, value, weight, date }: Answer, aspect: Aspect | undefined, contact: number): void {
    this.satisfaction.add(group, value, weight);
    if (aspect !== undefined) this.byAspect[aspect].add(group, value, weight);
    this.answersByGroup[group]!++;
    if (!(date <= this.newest)) this.newest = date;
    if (contact === NO_CODE) this.anonymous++;
    else this.contacts.add(contact);
  }

  /** Keeps what an explanation shows of it. */
  keep({ group, value, weight }: Answer, aspect: Aspect | undefined, sourceRow: number): void {
    const part = this.part(group, aspect);
    part.weights.add(weight);
    part.values.add(weight * value);
    part.rows.push(sourceRow);
  }

  private part(group: number, aspect: Aspect | undefined): Part {
    let part = this.parts.find((known) => known.group === group && known.aspect === aspect);
    if (part === undefined) this.parts.push((part = { group, aspect, weights: new NeumaierSum(), values: new NeumaierSum(), rows: [] }));
    return part;
  }

  desires(value: number, weight: number, recent: boolean): void {
    if (recent) this.desireActs++;
    this.desired[0].add(weight);
    this.desired[1].add(weight * value);
  }

  get desire(): number {
    return this.desired[0].value > 0 ? Math.min(1, this.desired[1].value / this.desired[0].value) : Number.NaN;
  }
}

function tallyOf(portfolio: Portfolio, account: number, settings: SettingValues, keepParts: boolean): Tally {
  const tally = new Tally();
  const [observations, rows] = [observationsOf(portfolio), portfolio.rowsOf('observations')];
  if (observations === undefined || rows === undefined) return tally;
  observations.check(account);
  const { table } = rows;
  const answers = answersOf(table);
  const [groups, contacts] = [table.numbers('group')!, table.codes('contact_id')?.codes];
  for (const row of rows.rows(account)) {
    const answer = answerAt(observations, groups[row]!, row, portfolio.asOf, settings);
    if (answer === undefined) continue;
    const { group, value, weight, date } = answer;
    const subject = answers.subject(row);
    if (subject === 'desire') tally.desires(value, weight, portfolio.asOf - date < settings.presence_window_days);
    if (Number.isNaN(group)) continue;
    tally.measure(answer, table, row);
    if (subject === 'value') tally.value.add(group, value, weight);
    if (subject !== 'satisfaction') continue;
    if (group === FACTS) {
      tally.ours.add(group, value, weight);
      continue;
    }
    const aspect = answers.aspect(row);
    tally.hear(answer, aspect, contacts?.[row] ?? NO_CODE);
    if (keepParts) tally.keep(answer, aspect, table.sourceRow(row));
  }
  return tally;
}

/** The answer of a row: none when it has no value or weight, or is dated after as_of. */
function answerAt(observations: Observations, group: number, row: number, asOf: number, settings: SettingValues): Answer | undefined {
  const [value, date] = [observations.value[row]!, observations.date[row]!];
  const weight =
    observations.weight[row]! *
    (settings.trust_authority ? observations.authority[row]! : 1) *
    2 ** (-(asOf - date) / settings.half_life_days);
  if (Number.isNaN(value) || !(date <= asOf) || !(weight > 0)) return undefined;
  return { group, value, weight, date };
}

const lambdasOf = (settings: SettingValues): GroupWeights => ({
  buyer: settings.trust_group_buyer,
  user: settings.trust_group_user,
  affected: settings.trust_group_affected,
  facts: settings.trust_group_facts,
});

/** The mean, then what each group and aspect moves. */
function explain(tally: Tally, lambdas: GroupWeights, mean: number, drivers: Driver[]): void {
  const { satisfaction } = tally;
  const together = satisfactionGroups.reduce((sum, group, g) => sum + (satisfaction.weight(g) > 0 ? lambdas[group] : 0), 0);
  if (!(together > 0)) return;
  const rows = tally.parts.flatMap((part) => part.rows);
  drivers.push({ component: 'mean', item: '', table: 'observations', rows, formula: `Σ W value / Σ W = ${shown(mean)}`, amount: mean });
  const order = [...aspects, undefined];
  for (const part of [...tally.parts].sort((a, b) => a.group - b.group || order.indexOf(a.aspect) - order.indexOf(b.aspect))) {
    const [group, W] = [satisfactionGroups[part.group]!, satisfaction.weight(part.group)];
    const [share, own, m] = [lambdas[group] / together, part.weights.value, part.values.value / part.weights.value];
    drivers.push({
      component: group,
      item: part.aspect ?? '',
      table: 'observations',
      rows: part.rows,
      formula: `trust_group_${group} ${shown(lambdas[group])} / ${shown(together)} × W ${shown(own)} / ${shown(W)} × (m ${shown(m)} − mean ${shown(mean)})`,
      amount: (share * (part.values.value - own * mean)) / W,
    });
  }
}

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): Satisfaction {
  const settings = portfolio.settingsOf(account);
  const lambdas = lambdasOf(settings);
  const tally = tallyOf(portfolio, account, settings, drivers !== undefined);
  const { satisfaction } = tally;
  const groups = satisfactionGroups.map((group, g) => ({ group, mean: satisfaction.mean(g), answers: tally.answersByGroup[g]! }));
  const heard = groups.filter(({ mean }) => !Number.isNaN(mean));
  const lowest = heard.reduce<(typeof heard)[number] | undefined>(
    (low, group) => (low === undefined || group.mean < low.mean ? group : low),
    undefined,
  );
  const highest = Math.max(...heard.map(({ mean }) => mean));
  const mean = satisfaction.pooled();
  if (drivers !== undefined) explain(tally, lambdas, mean, drivers);
  const points = tally.points.figures(settings.satisfaction_target);
  return {
    weighted: satisfaction.combined(lambdas),
    mean,
    disagreement: heard.length < 2 ? Number.NaN : highest - lowest!.mean,
    respondents: tally.contacts.size + tally.anonymous,
    answers: satisfaction.count,
    coverage: coverageOf(satisfaction, lambdas, settings.trust_k),
    groups,
    lowestGroup: lowest?.group,
    lowest: lowest?.mean ?? Number.NaN,
    alert: lowest !== undefined && lowest.mean < settings.satisfaction_alert,
    relationship: tally.byAspect.relationship.combined(lambdas),
    product: tally.byAspect.product.combined(lambdas),
    points,
    pointsMet: points.filter(({ met }) => met).length,
    expectationGap: tally.obtained.combined(lambdas) - tally.hoped.combined(lambdas),
    perceivedValue: tally.value.observed(lambdas, settings.trust_k),
    desire: tally.desire,
    desireActs: tally.desireActs,
    ourView: tally.ours.pooled(),
    newest: tally.newest,
    ageDays: portfolio.asOf - tally.newest,
  };
}

function coverageOf(means: GroupMeans, lambdas: GroupWeights, k: number): number {
  const [all, sum] = [new NeumaierSum(), new NeumaierSum()];
  satisfactionGroups.forEach((group, g) => {
    const W = means.weight(g);
    all.add(lambdas[group]);
    sum.add((lambdas[group] * W) / (W + k));
  });
  return all.value > 0 ? sum.value / all.value : 0;
}

const satisfactionReads: Reads = {
  accounts: ['segment'],
  observations: ['date', 'dimension', 'group', 'value', 'rating', 'scale', 'weight', 'contact_id', 'aspect', 'point', 'target', 'expected'],
  contacts: ['contact_id', 'authority_1_5'],
};

/** Its drivers are the waterfall: they add up to `weighted`. */
export const satisfaction: Metric<Satisfaction> = { reads: satisfactionReads, compute };
