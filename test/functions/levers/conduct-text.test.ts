// How to act with a client: two sentences from the mode of the relationship, and what they say they rest on.
import { describe, expect, it } from 'vitest';
import { cellFigures } from '../../../src/functions/levers/cell-figures';
import { phaseText, registerText } from '../../../src/functions/levers/conduct-text';
import type { Language } from '../../../src/locales/languages';
import { figuresOf } from '../../../src/metrics/metric';
import { relationMode } from '../../../src/metrics/mode/relation-mode';
import { stakeholders } from '../../../src/metrics/people/stakeholders';
import { nextMoments } from '../../../src/metrics/planning/next-moment';
import { Portfolio } from '../../../src/portfolio/portfolio';
import { toSerial } from '../../../src/tables/dates';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

function said(account: Readonly<Record<string, unknown>>, contracts: readonly (readonly unknown[])[] = [], language: Language = 'en') {
  const row: Readonly<Record<string, unknown>> = { account_id: 'A', status: 'active', ...account };
  const portfolio = new Portfolio({
    selection: { ids: ['A'] },
    asOf: toSerial({ year: 2026, month: 11, day: 21 }),
    tables: {
      accounts: [Object.keys(row), Object.values(row)],
      contracts: [['contract_id', 'account_id', 'start_date', 'end_date', 'notice_days'], ...contracts],
    },
  });
  const code = portfolio.asked[0]!;
  const sources = {
    mode: figuresOf(relationMode, portfolio, code),
    people: figuresOf(stakeholders, portfolio, code),
    moments: nextMoments(portfolio, code),
    asOf: portfolio.asOf,
  };
  const figures = cellFigures(language, '');
  return [registerText(sources, language, figures), phaseText(sources, language, figures)].map(({ sentence, rests }) => ({
    sentence: plain(sentence),
    rests: plain(rests),
  }));
}
const strategic = { stakes_1_5: 5, technicality_1_5: 4, scarcity_1_5: 5 };
const running = ['K1', 'A', toSerial({ year: 2025, month: 1, day: 1 }), toSerial({ year: 2028, month: 12, day: 31 }), 90];

describe('How to act with a client', () => {
  it('names the register and the faux pas of its quadrant, and the scores', () => {
    const [register] = said(strategic, [running]);
    expect(register!.sentence).toBe(
      'A strategic relationship: joint plan over several years, executive sponsors on both sides, open books on the value created; faux pas to avoid: arguing price.',
    );
    expect(register!.rests).toBe('stakes 5 of 5 · technicality 4 of 5 · scarcity 5 of 5');
    const [simple] = said({ stakes_1_5: 1, technicality_1_5: 1, scarcity_1_5: 1 }, [running], 'fr');
    expect(simple!.sentence).toBe(
      'Relation non critique : simplicité, catalogue, facilitation ; faux pas à éviter : proposer un partenariat.',
    );
  });

  it('names both neighbours on a border, and what is missing where nothing can be said', () => {
    const [border] = said({ stakes_1_5: 3, technicality_1_5: 1, scarcity_1_5: 1 }, [running]);
    expect(border!.sentence).toMatch(/^A relationship on the border \(leverage and non-critical\): breadth.* \/ simplicity/);
    const [unknown] = said({ stakes_1_5: 3 }, [running], 'fr');
    expect(unknown!.sentence).toBe(
      'Le registre ne peut pas encore être dit : il manque, dans la table des comptes, Technicité (1-5) et Rareté des acteurs (1-5).',
    );
    expect(unknown!.rests).toBe('enjeux 3 sur 5');
  });

  it('says who counts most in the phase, and when the client can leave', () => {
    const phases = [
      [],
      [running],
      [['K1', 'A', toSerial({ year: 2025, month: 1, day: 1 }), toSerial({ year: 2027, month: 3, day: 31 }), 30]],
    ].map((contracts) => said(strategic, contracts)[1]!);
    expect(phases.map(({ sentence }) => sentence.split(';')[0])).toEqual([
      'First purchase: no contract is in force, where the buyer and the experts count most',
      'Consumption of the contract, where the internal client and the users count most',
      'Renewal, where the buyer and the internal client count most',
    ]);
    expect(phases.map(({ rests }) => /notice can be given until ([^(]+) \(/.exec(rests)?.[1])).toEqual([
      undefined,
      '2 Oct 2028',
      '1 Mar 2027',
    ]);
    const [, french] = said(
      strategic,
      [['K1', 'A', toSerial({ year: 2025, month: 1, day: 1 }), toSerial({ year: 2027, month: 3, day: 31 }), 30]],
      'fr',
    );
    expect(french!.rests).toContain('préavis possible jusqu’au 1er mars 2027 (100 jours)');
  });

  it('says to whom the balance of power leans, and what would tell it', () => {
    const [, ours] = said({ ...strategic, our_share_of_their_spend: 0.9, their_share_of_our_revenue: 0.02 }, [running]);
    const [, theirs] = said({ ...strategic, scarcity_1_5: 1, our_share_of_their_spend: 0.05, their_share_of_our_revenue: 0.3 }, [running]);
    const [, unknown] = said(strategic, [running]);
    expect([ours, theirs, unknown].map((text) => text!.sentence.split('; ')[1])).toEqual([
      'the balance of power leans to us, which calls for restraint.',
      'the balance of power leans to the client.',
      'the balance of power isn’t known.',
    ]);
    expect(theirs!.rests).toContain('we on them at 100%');
    expect(unknown!.rests).toContain('missing: Their share of our revenue');
  });
});
