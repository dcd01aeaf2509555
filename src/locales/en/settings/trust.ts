/** What the settings of this family mean. */

export const trust = {
  meanings: {
    half_life_days: 'Age at which an observation counts half',
    trust_k: 'Weight of evidence that counts as much as the prior',
    trust_prior: 'Value assumed without evidence',
    trust_min_coverage: 'Coverage below which the evidence is called insufficient',
    tau_hours: 'Lead time of an admission that counts clearly',
    trust_weight_visible: 'Weight of: visible',
    trust_weight_evolving: 'Weight of: able to evolve',
    trust_weight_anticipates: 'Weight of: anticipates',
    trust_weight_immersed: 'Weight of: immersed',
    trust_weight_adapts: 'Weight of: adapts to the rhythm',
    trust_weight_present: 'Weight of: present',
    trust_weight_dedicated_knowledge: 'Weight of: dedicated knowledge',
    trust_weight_communication: 'Weight of: communication',
    trust_weight_satisfaction: 'Weight of: satisfaction',
    trust_weight_value: 'Weight of: value',
    trust_weight_conduct: 'Weight of: conduct',
    trust_group_buyer: 'Weight of buyers',
    trust_group_user: 'Weight of users',
    trust_group_affected: 'Weight of people affected',
    trust_group_facts: 'Weight of facts',
    trust_authority: 'Weigh observations by the authority of the contact',
  },
};
