/** Why a close books what it books, in sentences of one language. */
import type { ClosingLine } from '../../../metrics/concessions/closing/line';
import { textsOf, type Language } from '../../../locales/languages';

/** How figures of a line are written. */
export interface LineWords {
  volume(value: number): string;
  money(value: number): string;
  rate(value: number): string;
}

export function changeTexts({ change, before, forecast, unit }: ClosingLine, language: Language, words: LineWords): string[] {
  const say = textsOf(language).pane.closing.reasons;
  const sentences = change.reasons.map((reason) => {
    switch (reason) {
      case 'bought':
        return say.bought(words.volume(change.volume), words.money(change.bought));
      case 'late':
        return say.late(words.volume(change.lateVolume));
      case 'forecast':
        return say.forecast(words.volume(before!.forecast), words.volume(forecast));
      default:
        return say[reason]();
    }
  });
  const moved = before !== undefined && Math.abs(change.rate) >= 0.005 && !Number.isNaN(change.rateBefore) && !Number.isNaN(change.rateNow);
  const rate = (value: number): string => (unit === 'revenue' ? words.rate(value) : words.money(value));
  return moved ? [...sentences, say.rate(rate(change.rateBefore), rate(change.rateNow), words.money(change.rate))] : sentences;
}
