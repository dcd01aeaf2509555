/** What moved, line by line, in sentences: the same for cells, the pane and the board page. Nothing is said of a line below the digit that would be shown. */
import { tableDeclarations } from '../../../tables/declarations/index';
import { localeOf, type Language } from '../../../locales/languages';
import type { Snapshot } from '../snapshot/read-snapshots';
import { modelsFrom, ratesFrom, settingChanges, type SettingChange } from '../snapshot/settings-text';
import { logistic } from './arithmetic';
import { OTHER_CURRENCY, type Line, type LineFigure } from './account-lines';
import type { CaseLine } from './case';
import type { Moved } from './moved';
import { Numbers, scaled, unitOf } from './figure-text';

/** Writes the sentences of a comparison. */
export class Sentences {
  private readonly t;
  private readonly words;
  private readonly numbers: Numbers;
  private readonly changes: readonly SettingChange[];

  constructor(
    private readonly moved: Moved,
    private readonly language: Language,
  ) {
    const locale = localeOf(language);
    this.t = locale.moved;
    this.words = locale.words.trust.dimensions as Readonly<Record<string, readonly string[]>>;
    this.numbers = new Numbers(locale.habits.tag);
    this.changes = settingChanges(moved.from.settings, moved.to.settings);
  }

  /** '' where nothing would be seen. */
  of(line: Line): string {
    const { t } = this;
    if (line.figure === 'rank') return this.rank(line);
    if (line.reason === OTHER_CURRENCY) return t.otherCurrency(this.moved.from.reporting, this.moved.to.reporting);
    if (line.driver === 'unknown' || line.driver === 'known') return this.sideways(line);
    if (line.cause === 'merged') return t.merged(this.figure(line.figure), this.plain(line.after, line.figure));
    const change = this.change(line);
    if (change === '') return '';
    if (line.cause === 'left' && line.driver === 'left') return t.left(line.name, change);
    if (line.cause === 'entered' && line.driver === 'entered') return t.entered(line.name, change);
    if (line.figure === 'next_moment') return t.moment(this.numbers.date(line.before), this.numbers.date(line.after));
    return this.byCause(line, change);
  }

  private byCause(line: Line, change: string): string {
    const { t } = this;
    switch (line.cause) {
      case 'settings':
        return t.notClient(this.settingsMoved(), change);
      case 'definitions':
        return t.notClient(t.definition(this.figure(line.figure), String(this.moved.to.definition)), change);
      case 'not_told':
        return t.notTold(change, this.moved.told ? t.notKept(this.moved.from.name) : t.chainBroken);
      case 'status':
        return t.labelled(t.states[this.term(line)] ?? line.driver, change);
      case 'rates':
        return this.byRates(line, change);
      case 'model':
        return t.labelled(this.byModel(line), change);
      case 'time':
        return t.labelled(this.byTime(line), this.withOdds(line, change));
      case 'unknown':
        return t.labelled(t.termUnknown(this.subject(line)), change);
      case 'known':
        return t.labelled(t.termKnown(this.subject(line)), change);
      default:
        return this.byClient(line, change);
    }
  }

  private byClient(line: Line, change: string): string {
    const { t } = this;
    const { driver, item, before, after, figure } = line;
    const size = this.unsigned(line.change, figure);
    if (driver === 'in') return t.in(t.family(item), change);
    if (driver === 'out') return t.out(t.family(item), change);
    if (driver === 'up' || driver === 'down') return t[driver](t.family(item), size, this.plain(before, figure), this.plain(after, figure));
    const pieces = figure === 'trust_score' || figure === 'attached' ? this.answers(line) : 0;
    const shown = pieces > 0 ? t.withNote(change, t.answers(pieces, this.numbers.plain(pieces))) : this.withOdds(line, change);
    return t.labelled(this.subject(line), shown);
  }

  /** Pieces of evidence of a line that are new. */
  private answers({ account, driver, item }: Line): number {
    const key = `pieces:${driver}/${item}`;
    const [before, after] = [this.moved.from, this.moved.to].map((snapshot) => snapshot.rows.get(account)?.drivers?.get(key) ?? 0);
    return after! - before!;
  }

  private byRates(line: Line, change: string): string {
    const { t } = this;
    const what = line.figure === 'revenue' ? t.family(line.item) : this.subject(line);
    const moved = ratesMoved(this.moved.from, this.moved.to);
    if (moved.length !== 1) return t.labelled(t.rates(what), change);
    const [currency, before, after] = moved[0]!;
    const rates = `${this.numbers.plain(before, 4, 0)} → ${this.numbers.plain(after, 4, 0)}`;
    return t.rate(currency, this.unsigned(line.change, line.figure), what, line.change > 0, rates);
  }

  private byModel(line: Line): string {
    const { before, after } = line;
    if (line.figure !== 'renewal_risk' || line.driver !== 'base') return this.subject(line);
    const percent = (odds: number): string => this.numbers.plain(100 * logistic(odds), 1);
    return this.t.model(percent(before), `${percent(after)}\u00a0%`, after > before);
  }

  private byTime(line: Line): string {
    const { t } = this;
    const { figure, driver } = line;
    const part = figure === 'loss_x_risk' ? line.item : driver;
    if (figure === 'days_to_notice') return t.components.days_to_notice!;
    if (isTrust(figure)) return t.aged(this.subject(line));
    const days = this.moved.to.asOf - this.moved.from.asOf;
    if (part === 'monetary_loss' || part === 'term' || part === 'money')
      return line.change < 0 ? t.daysLess(days, this.numbers.plain(days)) : t.renewed;
    if (t.gone[part] !== undefined) return t.gone[part];
    if (figure === 'renewal_risk' && part === 'base') return t.yearComplete(this.renewals(line.account));
    return figure === 'renewal_risk' || driver === 'renewal_risk' ? this.subject(line) : t.inTime(small(this.subject(line)));
  }

  private renewals(account: string): number {
    return this.moved.to.rows.get(account)?.drivers?.get('fact:renewals') ?? 0;
  }

  /** Of the risk, the change in log-odds beside the one in points. */
  private withOdds(line: Line, change: string): string {
    if (line.figure !== 'renewal_risk' || line.driver !== 'base') return change;
    return this.t.withNote(change, this.t.logOdds(this.numbers.signed(line.after - line.before, 2)));
  }

  /** What a line is about, as a sentence begins. */
  private subject(line: Line): string {
    const { t } = this;
    const { figure, driver, item } = line;
    if (isTrust(figure) && this.words[driver] !== undefined)
      return `${capital(this.words[driver][0]!)}${item === '' ? '' : `, ${t.groups[item] ?? item}`}`;
    const term = t.terms[this.term(line)];
    if ((figure === 'renewal_risk' || driver === 'renewal_risk') && term !== undefined) return line.change > 0 ? term.raises : term.lowers;
    if (driver === 'loss_cost') return t.components[item] ?? item;
    const named = t.components[driver];
    if (named === undefined) return item === '' ? this.figure(figure) : item;
    return item === '' ? named : `${named}, ${t.family(item)}`;
  }

  private readonly term = ({ driver, item }: Line): string => (driver === 'renewal_risk' ? item : driver);

  private sideways(line: Line): string {
    const { t } = this;
    const { figure, before, after, reason = '' } = line;
    const said =
      line.driver === 'unknown'
        ? t.unknown(this.figure(figure), t.reasons[reason] ?? '', this.plain(before, figure))
        : t.known(this.figure(figure), this.plain(after, figure));
    return line.cause === 'settings' ? t.notClient(this.settingsMoved(), said.slice(0, -1)) : said;
  }

  private settingsMoved(): string {
    if (this.changes.length === 0 || this.changes.length > 2) return this.t.settings;
    return this.changes
      .map(({ key, segment, before, after }) => `${key}${segment === '' ? '' : ` (${segment})`} ${before} → ${after}`)
      .join(', ');
  }

  /** The title of a figure. */
  figure(figure: LineFigure): string {
    const column = tableDeclarations.snapshots.columns.find(({ name }) => name === figure);
    return column?.titles[this.language] ?? this.t.components[figure] ?? figure;
  }

  /** A figure as it is written. */
  plain(value: number, figure: LineFigure): string {
    if (unitOf(figure) === 'date') return this.numbers.date(value);
    const { size, digits } = scaled(figure, value);
    return `${this.numbers.plain(size, digits)}${isPercent(figure) ? '\u00a0%' : ''}`;
  }

  private unsigned(value: number, figure: LineFigure): string {
    return this.plain(Math.abs(value), figure);
  }

  /** With its sign; '' below the digit shown. */
  change({ figure, change }: Pick<Line, 'figure' | 'change'>): string {
    const { size, digits } = scaled(figure, change);
    if (Number.isNaN(change) || Math.abs(size) < 0.5 * 10 ** -digits) return '';
    const shown = this.numbers.signed(size, digits);
    return isPercent(figure) ? this.t.points(Math.abs(size), shown) : shown;
  }

  private rank({ driver, item, before, after }: Line): string {
    const { t } = this;
    const [own, other] = [this.numbers.plain(before), this.numbers.plain(after)];
    if (driver === 'passed') return t.passed(item, own, other);
    if (driver === 'passed_by') return t.passedBy(item, own, other);
    return driver === 'gone_above' ? t.goneAbove(item) : t.newAbove(item);
  }

  ofRank(before: number, after: number): string {
    return before === after ? '' : this.t.rank(before, after);
  }

  /** Those whom one account's going or coming moved. */
  ofRanks(count: number, name: string, gone: boolean): string {
    return this.t[gone ? 'rose' : 'sank'](count, this.numbers.plain(count), name);
  }

  /** Those whom the renewal model or the settings raised. */
  ofRises(count: number, cause: 'model' | 'settings'): string {
    const { t } = this;
    const shown = this.numbers.plain(count);
    if (cause === 'settings') return t.notClient(this.settingsMoved(), t.roseBy(count, shown));
    const [before, after] = [this.moved.from, this.moved.to].map(({ model }) => firstYearRisk(model)) as [number, number];
    const percent = (share: number): string => this.numbers.plain(100 * share, 1);
    return t.roseByModel(count, shown, percent(before), `${percent(after)}\u00a0%`, after > before);
  }

  ofCase({ axis, before, after, thresholds, cases, cause, largest }: CaseLine): string {
    const { t } = this;
    const values = [before, after].map((value) => this.numbers.plain(value, axis === 'trust_coverage' ? 2 : 0));
    const threshold = this.numbers.plain(thresholds[1], 2, 0);
    const moved = thresholds[0] !== thresholds[1] && cause === 'settings' ? this.settingsMoved() : this.caused(largest, axis);
    const text = t.case(
      capital(t.cases[cases[0]] ?? cases[0]),
      t.cases[cases[1]] ?? cases[1],
      t.axes[axis]!,
      values.join(' → '),
      after >= thresholds[1],
      threshold,
      moved,
    );
    return cause === 'settings' ? t.notClient(text.slice(0, -1), values.join(' → ')) : text;
  }

  private caused(largest: CaseLine['largest'], axis: CaseLine['axis']): string {
    if (largest === undefined) return '';
    const name = this.words[largest.driver]?.[0] ?? this.t.components[largest.driver] ?? largest.driver;
    return `${name} ${this.numbers.signed(largest.change, axis === 'trust_coverage' ? 2 : 1)}`;
  }
}

const isPercent = (figure: LineFigure): boolean => unitOf(figure) === 'points' || unitOf(figure) === 'share';
const isTrust = (figure: LineFigure): boolean => figure.startsWith('trust_') || figure === 'attached';
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).replace(/_/g, ' ');

/** The base risk of a client that has not renewed yet. */
function firstYearRisk(model: string): number {
  const { alpha, beta } = modelsFrom(model).get('') ?? { alpha: Number.NaN, beta: Number.NaN };
  return alpha / (alpha + beta);
}

/** Currencies whose rate is another one. */
function ratesMoved(from: Snapshot, to: Snapshot): (readonly [currency: string, before: number, after: number])[] {
  const [before, after] = [ratesFrom(from.rates), ratesFrom(to.rates)];
  return [...after].flatMap(([currency, rate]) => {
    const old = before.get(currency);
    return old === undefined || old === rate ? [] : [[currency, old, rate] as const];
  });
}
