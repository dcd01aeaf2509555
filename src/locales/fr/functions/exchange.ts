/** Ce qui est donné et reçu : facilitation, contreparties, information. */
import type { exchange as english } from '../../en/functions/exchange';
import type { TranslationOf } from '../../en/functions/family';

export const exchange: TranslationOf<typeof english> = {
  functions: {
    FACILITATION: {
      description:
        'Ce que nous faisons pour le client au-delà de son contrat en un an : sa valeur, la part valorisée auprès de lui, ce qu’il ignore, notre coût, les rappels à faire.',
      means:
        'Le registre des petits services (livraisons, prêts, dépannages) des 365 derniers jours, hors contrat. `unseen` est la valeur dont le client n’a jamais rien su : il ne regrettera pas ce qu’il ignore. `due` compte les facilitations à rappeler : jamais valorisées, ou depuis plus de 90 jours. `explain` les détaille par service.',
      doesNotMean:
        'La valeur est celle que vous estimez pour le client, non celle qu’il paierait. Une facilitation sans valeur est comptée, pas additionnée. Sans taux de change parmi les autres tables, les montants restent dans la devise de chaque compte, et un compte qui en mêle deux est refusé.',
      source:
        'La facilitation et sa valorisation, d’après Le grand livre de la vente. L’année et les 90 jours sont des valeurs par défaut de ce complément.',
      exampleMeans: 'La valeur, en argent, de ce que chaque compte ignore que nous avons fait.',
      fields: {
        value: 'Valeur pour le client des facilitations hors contrat, sur les 365 derniers jours.',
        cost: 'Ce que ces facilitations nous ont coûté, là où on le sait.',
        ratio: 'Valeur divisée par le coût, sur les facilitations dont on connaît les deux.',
        newest: 'Date de la facilitation la plus récente.',
        age_days: 'Nombre de jours depuis la facilitation la plus récente.',
      },
    },
    GIVEGET: {
      description:
        'Ce qui a été concédé au client et ce qui a été obtenu en échange : solde, rapport, concessions sans contrepartie, et ce que coûte la défense du client en interne.',
      means:
        'Chaque ligne est une concession (donné) ou une contrepartie (obtenu) ; une négociation les apparie. `register` est la part de ce qui est obtenu hors prix et volume : gamme, durée, références, paiement. `advocacy` est ce qu’a coûté le réflexe de prendre le parti du client contre sa propre entreprise : heures passées en interne et passe-droits restés sans contrepartie. Les jours de paiement valent CA × jours / 365 × coût du capital ; un élargissement de gamme vaut la marge sur le chiffre d’affaires qu’on en attend.',
      doesNotMean:
        'Un solde négatif n’est pas une faute en soi, ni un solde positif une victoire : ce qui a été convenu sans être noté n’y est pas. Défendre son client est parfois utile ; systématique, ce réflexe détruit de la valeur. L’appariement ne change aucun montant : il dit ce qui répond à quoi.',
      source:
        'Les contreparties, la défense systématique du client et ses coûts, d’après Le grand livre de la vente. Le coût horaire et le coût du capital sont des valeurs par défaut à régler.',
      exampleMeans: 'Le solde de chaque compte, les jours de paiement étant valorisés sur son chiffre d’affaires.',
      fields: {
        ratio: 'Obtenu divisé par donné.',
        newest: 'Date de la concession ou contrepartie la plus récente.',
        age_days: 'Nombre de jours depuis la concession ou contrepartie la plus récente.',
      },
    },
    GIVERATE: {
      description:
        'Concessions et contreparties, année par année, par négociateur, approbateur, service, nature ou compte : où l’on donne sans rien obtenir, et si cela change.',
      means:
        '`give_rate` est la part des concessions faites à une négociation où rien n’a été obtenu ; `give_rate_change`, son écart avec l’année précédente. Par service, les heures internes montrent où l’entreprise négocie avec elle-même. Une cellule illisible arrête les groupes où son compte a une concession, chacun sur une seule ligne ; un compte qu’aucune table ne connaît a sa ligne à la fin.',
      doesNotMean:
        'Ce n’est pas un classement des personnes : qui négocie les comptes les plus durs concède davantage. Sur peu de concessions, un taux ne dit pas grand-chose ; les nombres figurent à côté.',
      source:
        'La timidité en négociation et les luttes entre services, d’après Le grand livre de la vente. Le taux est une convention de ce complément.',
      exampleMeans: 'Les concessions et contreparties de chaque négociateur, année par année, tous comptes confondus.',
      fields: { account_id: 'Regrouper par compte.', unpaired: 'Nombre de concessions de l’année sans contrepartie.' },
    },
    INFOBALANCE: {
      description:
        'Ce que nous savons du parc installé, ce que nous partageons avec le client, ce qu’il nous apprend, et l’information donnée sans contrepartie.',
      means:
        'Deux sortes d’information, qui tirent en sens contraire, sont séparées. `completeness` porte sur ce que nous sommes seuls à savoir : pour chaque ligne active, son contrat, sa fin, son site, sa famille. `shared` et `received` portent sur ce que les deux entreprises savent ensemble. `tension` dit de quel côté l’on penche : one_way (de l’information est partie sans contrepartie), withheld (nous savons et ne partageons guère), exchanged (l’information circule).',
      doesNotMean:
        'Ce n’est pas une invitation à cacher quoi que ce soit : ce qu’un contrat oblige à communiquer doit l’être. Mieux connaître le parc que les acheteurs est un avantage qui s’érode à mesure que leurs systèmes progressent (buyer_transparency).',
      source:
        'L’accès à l’information, d’après Le grand livre de la vente ; l’échange d’informations est une condition de la confiance. Les quatre aspects, leur poids égal et le seuil de partage sont des valeurs par défaut de ce complément.',
      exampleMeans: 'Tout ce que l’on sait de l’information échangée avec chaque compte.',
      fields: {
        unpaired: 'Nombre d’informations données en négociation sans contrepartie.',
        newest: 'Date de la mise à jour la plus récente d’un élément.',
        age_days: 'Nombre de jours depuis la mise à jour la plus récente d’un élément.',
      },
    },
    VALUELEDGER: {
      description:
        'La valeur créée pour le client en un an, financière et autre, et la façon dont elle est née : avant la concurrence, hors cahier des charges, sans demande, en avance sur le besoin.',
      means:
        'Un projet de valeur a deux valeurs qui ne se confondent jamais : l’argent, et une note pour le reste. Les proportions portent sur les initiatives qui le précisent. `lead_days` est l’avance médiane des initiatives sur le besoin. `service_share` rapporte les facilitations à la valeur totale créée ; `value_ratio` rapporte les avantages que le client connaît à ce qu’il paie et à ce que l’usage lui coûte.',
      doesNotMean:
        'Une valeur déclarée reste une estimation tant que le client ne l’a pas confirmée : lisez-la avec `perceived_value`, qui est ce qu’il en dit. Une proportion sur trois initiatives n’est que trois anecdotes.',
      source:
        'La création de valeur et la valeur perçue viennent des six clefs de la confiance ; l’anticipation, de l’étude Qualiview (qualitative, 16 ou 17 entretiens). La période est une valeur par défaut de ce complément.',
      exampleMeans: 'Tout ce que l’on sait de la valeur créée pour chaque compte.',
      fields: {
        newest: 'Date de l’initiative la plus récente.',
        age_days: 'Nombre de jours depuis l’initiative la plus récente.',
      },
    },
  },
  fields: {
    valued: 'Montant de cette valeur qui a été valorisé auprès du client.',
    valued_share: 'Proportion de la valeur qui a été valorisée auprès du client.',
    unseen: 'Valeur dont le client n’a jamais rien su.',
    due: 'Facilitations à rappeler : jamais valorisées, ou depuis longtemps.',
    services: 'Facilitations hors contrat des 365 derniers jours.',
    service_kinds: 'Nombre de services différents parmi elles.',
    blank_values: 'Facilitations sans valeur pour le client.',
    blank_costs: 'Facilitations dont on ignore notre coût.',
    unclassified: 'Facilitations qui ne disent pas si elles sont au contrat : non comptées.',
    currency: 'Devise des montants.',
    completeness: 'Part connue du contrat, de la fin, du site et de la famille, sur les lignes actives.',
    known_contract: 'Part des lignes actives dont le contrat est connu.',
    known_end: 'Part de celles dont la fin est connue, dans la ligne ou dans son contrat.',
    known_site: 'Part de celles dont le site est connu.',
    known_family: 'Part de celles dont la famille est connue.',
    countries: 'Pays des lignes actives.',
    dangling_contracts: 'Lignes actives dont le contrat ne figure pas dans la table des contrats pour ce compte.',
    shared: 'Part des éléments de connaissance partagée avec le client.',
    items: 'Éléments de connaissance du client.',
    shared_items: 'Éléments partagés avec le client.',
    received: 'Éléments reçus du client et informations obtenues en négociation.',
    received_items: 'Éléments reçus du client.',
    received_gets: 'Informations obtenues en négociation.',
    unpaired: 'Nombre de concessions sans contrepartie.',
    knowledge: 'Notre connaissance des éléments, de 0 à 1.',
    owned: 'Part des éléments dont l’un des nôtres a la charge.',
    single_owner: 'Éléments dont une seule personne a la charge.',
    buyer_transparency: 'Visibilité des acheteurs sur ce qu’ils ont chez nous, de 1 à 5.',
    tension: 'one_way (sans retour), withheld (retenue), exchanged (échangée) ou undetermined (indéterminé).',
    balance: 'Valeur de ce qui a été obtenu moins valeur de ce qui a été donné.',
    given: 'Valeur des concessions.',
    obtained: 'Valeur des contreparties.',
    gives: 'Nombre de concessions faites.',
    gets: 'Nombre de contreparties obtenues.',
    unpaired_amount: 'Valeur des concessions sans contrepartie.',
    register: 'Part des contreparties obtenues hors prix et volume.',
    advocacy: 'Temps passé en interne et passe-droits sans contrepartie.',
    internal_cost: 'Heures internes, à leur coût horaire.',
    exceptional_amount: 'Valeur des passe-droits sans contrepartie.',
    internal_hours: 'Heures passées à négocier en interne.',
    exceptional: 'Nombre de passe-droits sans contrepartie.',
    one_sided: 'Nombre de concessions faites à une négociation où rien n’a été obtenu.',
    one_sided_amount: 'Leur valeur.',
    give_rate: 'Concessions à sens unique divisées par les concessions en négociation, sur l’année.',
    give_rate_before: 'Le même taux, l’année précédente.',
    give_rate_change: 'Écart de ce taux avec l’année précédente.',
    days_given: 'Jours de paiement accordés.',
    days_obtained: 'Jours de paiement obtenus.',
    orphans: 'Lignes dont la contrepartie n’en est pas une : introuvable pour ce compte, ou de même sens.',
    circular: 'Lignes dont les contreparties se renvoient l’une à l’autre en boucle.',
    unvalued: 'Lignes sans valeur : comptées, non additionnées.',
    undirected: 'Lignes qui ne disent pas si l’on a donné ou obtenu : non comptées.',
    group: 'Ce qui regroupe les lignes.',
    year: 'Année civile.',
    years: 'Année par année, tout ensemble.',
    negotiator: 'Regrouper par négociateur.',
    approved_by: 'Regrouper par approbateur.',
    department: 'Regrouper par service dont le temps a été pris.',
    kind: 'Regrouper par nature de concession.',
    financial: 'Valeur financière des projets de valeur qui n’ont pas été refusés.',
    financial_accepted: 'La part que le client a acceptée.',
    other: 'Note moyenne de l’autre valeur de ces projets, de 1 à 5.',
    projects: 'Projets de valeur qui n’ont pas été refusés.',
    initiatives: 'Initiatives de la période.',
    before_competition: 'Part des initiatives prises avant la concurrence.',
    outside_spec: 'Part hors cahier des charges.',
    accepted: 'Part acceptée.',
    unrequested: 'Part que le client n’avait pas demandée.',
    tailor_made: 'Part ni demandée ni prévue au cahier des charges : la réponse à un problème que nul n’avait vu.',
    custom_share: 'Part du chiffre d’affaires faite sur mesure.',
    lead_days: 'Avance médiane des initiatives sur le besoin, en jours ; négative si elles l’ont suivi.',
    anticipated: 'Part arrivée avec le besoin ou avant lui.',
    joint_plans: 'Plans communs établis à ce jour.',
    service_share: 'Part des facilitations dans la valeur créée : facilitations / (facilitations + valeur financière).',
    facilitation_value: 'Valeur des facilitations hors contrat.',
    service_revenue_share: 'Part du chiffre d’affaires dans les familles de type service.',
    cost_of_use: 'Ce que l’usage de ses achats coûte au client en un an.',
    value_ratio: 'Avantages que le client connaît, divisés par le prix et le coût d’usage d’un an.',
  },
};
