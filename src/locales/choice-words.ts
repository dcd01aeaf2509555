/**
 * Further words for the choices of a column, in English and French, in gender and number: what people type and what other systems export. Case, accents, spaces
 * and hyphens aside. By column and code.
 */
export const furtherChoiceWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  status: {
    active: ['actifs', 'active', 'actives', 'current', 'open', 'customer', 'en cours', 'ouvert', 'ouverte'],
    lost: ['perdus', 'perdue', 'perdues', 'closed', 'churned', 'former', 'inactive', 'terminated', 'ended', 'parti', 'partie', 'partis', 'parties', 'inactif', 'inactive', 'clos', 'close', 'fermé', 'fermée', 'résilié', 'résiliée', 'ancien', 'ancienne', 'ancien client'],
    prospect: ['prospects', 'prospective', 'lead', 'potential', 'piste', 'potentiel', 'potentielle'],
  },
  early_exit_type: {
    none: ['no', 'non', 'nul', 'nulle', 'néant'],
    fixed: ['flat', 'lump sum', 'fixed fee', 'fixes', 'forfaitaires', 'montant fixe'],
    pct_remaining: ['percent remaining', 'percentage remaining', 'pourcentage restant', 'part du restant', 'pct remaining'],
    months_fee: ['months', 'monthly fee', 'months of fee', 'mensualité', 'mois'],
  },
  min_commit_basis: {
    none: ['no', 'non', 'nul', 'nulle', 'néant'],
    revenue: ['amount', 'value', 'sales', 'turnover', 'montants', 'valeur'],
    units: ['unit', 'quantity', 'quantities', 'volume', 'volumes', 'unité', 'quantité'],
  },
  rebate_scheme: {
    none: ['no', 'non', 'nul', 'nulle', 'néant'],
    all_units: ['rétroactifs', 'rétroactives', 'all unit'],
    incremental: ['progressive', 'progressifs', 'progressives', 'tranche', 'tranches', 'marginal', 'tiered'],
    growth: ['croissances', 'sur la croissance'],
    lump: ['lump sum', 'flat', 'fixed', 'forfaits', 'forfaitaires'],
  },
  rebate_basis: {
    revenue: ['amount', 'value', 'sales', 'turnover', 'montants', 'valeur'],
    units: ['unit', 'quantity', 'quantities', 'volume', 'volumes', 'unité', 'quantité'],
  },
  rebate_tier_unit: {
    rate: ['rates', 'percentage', 'percentages', 'pourcentages'],
    amount: ['amounts', 'per unit', 'montants', 'par unité'],
  },
  role: {
    buyer: ['buyers', 'purchaser', 'purchasing', 'acheteuse', 'acheteurs', 'acheteuses', 'achats'],
    expert: ['experts', 'experte', 'expertes', 'technical expert', 'experte technique'],
    internal_client: ['internal clients', 'internal customer', 'clients internes', 'cliente interne', 'clientes internes'],
    user: ['users', 'end user', 'utilisatrice', 'utilisateurs', 'utilisatrices'],
    decider: ['deciders', 'decision maker', 'decision-maker', 'décideuse', 'décideurs', 'décideuses', 'décisionnaire', 'décisionnaires'],
    influencer: ['influencers', 'influenceuse', 'influenceurs', 'influenceuses', 'prescriptrice', 'prescripteurs', 'prescriptrices'],
    gatekeeper: ['gatekeepers', 'filtres', 'garde-barrière'],
    finance: ['financial', 'financière', 'financiers', 'financières', 'cfo', 'daf'],
    sponsor: ['sponsors', 'parrains', 'marraine', 'marraines'],
  },
  group: {
    buyer: ['buyers', 'purchasing', 'acheteuse', 'acheteuses', 'achats'],
    user: ['users', 'utilisatrice', 'utilisatrices'],
    affected: ['concerned', 'concernée', 'concernées', 'impacté', 'impactés', 'impactée', 'impactées'],
    facts: ['fact'],
  },
  aspect: {
    relationship: ['relations', 'relational', 'relationship', 'relationnelle'],
    product: ['product'],
  },
  direction: {
    give: ['gives', 'given', 'gave', 'we give', 'donnée', 'donnés', 'données', 'concessions', 'accordé', 'accordée', 'accordés', 'accordées'],
    get: ['gets', 'got', 'obtained', 'received', 'we get', 'obtenue', 'obtenus', 'obtenues', 'contreparties', 'reçu', 'reçue', 'reçus', 'reçues'],
  },
  kind: {
    broken_commitment: ['broken commitments', 'broken promise', 'engagements non tenus', 'engagements rompus', 'promesse non tenue'],
    oversell: ['oversold', 'overselling', 'surventes', 'survendu', 'survendue'],
    unsuitable: ['unsuitable equipment', 'matériels inadaptés', 'inadaptée', 'inadaptés', 'inadaptées'],
    other: ['others', 'autres', 'divers', 'misc'],
    visit: ['visits', 'meeting', 'visites', 'rendez-vous'],
    review: ['reviews', 'account review', 'business review', 'revues', 'revues de compte'],
    training: ['trainings', 'formations'],
    annual_meeting: ['annual meetings', 'réunions annuelles'],
    internal_newsletter: ['newsletter', 'internal newsletters', 'journaux internes', 'lettre interne'],
    catalogue: ['catalogues', 'catalogs'],
    social: ['social media', 'social network', 'social networks', 'réseau social'],
    reference_case: ['case study', 'case studies', 'testimonial', 'cas clients', 'témoignages'],
    renewal: ['renewals', 'renouvellements', 'reconduction'],
    proposal: ['proposals', 'propositions'],
    innovation: ['innovations'],
    surprise: ['surprises', 'étonnements'],
    programme: ['programmes', 'programs'],
    value_project: ['value projects', 'projets de valeur'],
    joint_plan: ['joint plans', 'plans communs', 'plans conjoints'],
  },
  programme_type: {
    market_share: ['market shares', 'parts de marché'],
    calm_period: ['calm periods', 'low season', 'périodes creuses', 'période calme', 'périodes calmes'],
    thank_you: ['thanks', 'thank-you', 'remerciements', 'merci'],
  },
};
