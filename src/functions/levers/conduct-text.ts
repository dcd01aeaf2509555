/**
 * How to act with a client, in two sentences: the register that fits and the faux pas to avoid; the phase, who counts most in it, and the balance of
 * power. Each with what it rests on. The same words for cells, pages and the pane.
 */
import { localeOf, type Language } from '../../locales/languages';
import type { ModeInput, RelationMode } from '../../metrics/mode/relation-mode';
import type { Stakeholders } from '../../metrics/people/stakeholders';
import type { NextMoments } from '../../metrics/planning/next-moment';
import { columnOf } from '../../tables/declarations/index';
import type { Figures } from './lever-text';

export interface ConductText {
  readonly sentence: string;
  /** What it rests on, or what is missing. */
  readonly rests: string;
}

/** What the sentences are made of. */
export interface ConductSources {
  readonly mode: RelationMode;
  readonly people: Stakeholders | undefined;
  readonly moments: Pick<NextMoments, 'daysToNotice'> | undefined;
  readonly asOf: number;
}

const scoreColumns = { stakes: 'stakes_1_5', technicality: 'technicality_1_5', scarcity: 'scarcity_1_5' } as const;
type Score = keyof typeof scoreColumns;
const scores = Object.keys(scoreColumns) as Score[];

const isScore = (input: ModeInput): input is Score => input in scoreColumns;
const titleOf = (column: string, language: Language): string => columnOf('accounts', column).titles[language];
/** A text of one's own may begin with an abbreviation, which stays as it is. */
function inside(text: string): string {
  const trimmed = text.trim();
  const bare = trimmed.endsWith('.') ? trimmed.slice(0, -1) : trimmed;
  return /^\p{Lu}(?!\p{Lu})/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

export function registerText({ mode }: Pick<ConductSources, 'mode'>, language: Language, f: Figures): ConductText {
  const { conduct: t, registers } = localeOf(language);
  const { cells, missing } = mode.kraljic;
  const known = scores.filter((score) => !Number.isNaN(mode[score]));
  const rests = known.map((score) => {
    const digits = Number.isInteger(mode[score]) ? 0 : 1;
    return t.rests.score(t.scores[score], f.number(mode[score], digits));
  });
  if (cells.length === 0) {
    const lacking = missing.filter(isScore).map((score) => titleOf(scoreColumns[score], language));
    return { sentence: t.registerUnknown(f.list(lacking)), rests: rests.join(' · ') };
  }
  const own = (text: 'register' | 'fauxPas'): string =>
    cells.map((cell) => inside(mode.texts[cell][text] || registers[cell][text])).join(' / ');
  const quadrants = f.list(cells.map((cell) => t.quadrants[cell]));
  const say = cells.length === 1 ? t.register : t.border;
  return { sentence: say(quadrants, own('register'), own('fauxPas')), rests: rests.join(' · ') };
}

/** Whole percents. */
const whole = (share: number): number => Math.round(100 * share) / 100;

/** The two roles that weigh most in this phase. */
function decidersOf({ roles }: Stakeholders): Stakeholders['roles'] {
  return [...roles].sort((a, b) => b.weight - a.weight).slice(0, 2);
}

export function phaseText({ mode, people, moments, asOf }: ConductSources, language: Language, f: Figures): ConductText {
  const { conduct: t } = localeOf(language);
  const { phase, balance } = mode;
  const named = phase === undefined ? t.phaseUnknown : t.phases[phase];
  const first =
    phase === undefined || people === undefined ? named : t.decides(named, f.list(decidersOf(people).map(({ role }) => t.roles[role])));
  const sentence = t.phase(first, balance === undefined ? t.balanceUnknown : t.balances[balance]);
  const days = moments?.daysToNotice ?? Number.NaN;
  const notice =
    phase === undefined || phase === 'initial'
      ? []
      : [Number.isNaN(days) ? t.rests.noNotice : t.rests.notice(f.date(asOf + days), days, f.number(days))];
  const dependences = [
    ...(Number.isNaN(mode.theirDependence) ? [] : [t.rests.theirs(f.rate(whole(mode.theirDependence)))]),
    ...(Number.isNaN(mode.ourDependence) ? [] : [t.rests.ours(f.rate(whole(mode.ourDependence)))]),
  ];
  const lacking = [
    ...(Number.isNaN(mode.theirDependence) ? ['our_share_of_their_spend'] : []),
    ...(Number.isNaN(mode.ourDependence) ? ['their_share_of_our_revenue'] : []),
  ].map((column) => titleOf(column, language));
  return {
    sentence,
    rests: [...notice, dependences.join(', '), lacking.length === 0 ? '' : t.rests.lacks(f.list(lacking))]
      .filter((part) => part !== '')
      .join(' · '),
  };
}
