/** Trust. */
import { family } from './family';

export const trust = family({
  functions: {
    TRUSTSCORE: {
      description:
        'How much the client trusts us, from 0 to 100, out of observations, incidents and commitments; always read with its coverage.',
      means:
        'Eleven dimensions seen by four groups (buyers, users, people affected, facts). Recent evidence counts more; thin evidence is drawn towards the prior, so that the score is prudent. `observed` is what the evidence alone says; `coverage` how much evidence there is.',
      doesNotMean:
        'It does not predict the next purchase, and a score near 50 with little coverage says that nobody asked, not that trust is middling. Weights and half-life are defaults to be set.',
      source:
        'Constructs after Mayer, Davis and Schoorman (1995), Doney and Cannon (1997), Morgan and Hunt (1994). Dimensions, weights and shrinkage are conventions of this add-in.',
      exampleMeans: 'Score, observed value, coverage and every dimension of each account.',
    },
    TRUSTEQUATION: {
      description: 'Trust as credibility, reliability and intimacy over self-orientation, from the same evidence as TRUSTSCORE.',
      means:
        'The equation of Maister, Green and Galford: T = (C + R + I) / S, each from 1 to 10. Credibility comes from being visible, able to evolve and immersed; reliability from adapting, being present and conduct; intimacy from presence, dedicated knowledge, information and conduct; self-orientation falls as we anticipate and create value. `report` puts T (0.3 to 30) on a logarithmic scale from 0 to 100.',
      doesNotMean:
        'It is another view of the same evidence, not a second opinion: never add it to TRUSTSCORE. Without evidence it is 50, as prudent as the prior. Which dimension speaks for which letter is a convention, to be read with its coverage.',
      source:
        'Maister, Green and Galford, The Trusted Advisor (2000). The mapping of dimensions and the logarithmic report are conventions of this add-in.',
      exampleMeans: 'The four letters, the equation and its report of each account.',
      fields: {
        coverage: 'Coverage of the evidence, from 0 to 1 (never 1).',
      },
    },
  },
  fields: {
    score: 'Prudent score from 0 to 100: thin evidence is drawn towards the prior.',
    observed: 'What the evidence alone says, from 0 to 100.',
    sufficient: 'TRUE when the coverage reaches its minimum.',
    evidence: 'Observations, incidents and commitments that count.',
    visible: 'Dimension: visible (0 to 1).',
    evolving: 'Dimension: able to evolve (0 to 1).',
    anticipates: 'Dimension: anticipates (0 to 1).',
    immersed: 'Dimension: immersed (0 to 1).',
    adapts: 'Dimension: adapts to the rhythm (0 to 1).',
    present: 'Dimension: present (0 to 1).',
    dedicated_knowledge: 'Dimension: dedicated knowledge (0 to 1).',
    communication: 'Dimension: information (0 to 1).',
    satisfaction: 'Dimension: satisfaction (0 to 1).',
    value: 'Dimension: value (0 to 1).',
    conduct: 'Dimension: conduct (0 to 1).',
    observed_buyer: 'What buyers say (0 to 1).',
    observed_user: 'What users say (0 to 1).',
    observed_affected: 'What people affected say (0 to 1).',
    observed_facts: 'What facts say (0 to 1).',
    report: 'The trust equation on a logarithmic scale, from 0 to 100.',
    equation: 'T = (C + R + I) / S, from 0.3 to 30.',
    credibility: 'Credibility (1 to 10).',
    reliability: 'Reliability (1 to 10).',
    intimacy: 'Intimacy (1 to 10).',
    self_orientation: 'Self-orientation (1 to 10): the lower, the better.',
  },
  words: [
    'visible',
    'evolving',
    'anticipates',
    'immersed',
    'adapts',
    'present',
    'dedicated_knowledge',
    'communication',
    'satisfaction',
    'value',
    'conduct',
  ],
});
