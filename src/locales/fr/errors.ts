/** Ce que dit une cellule sans résultat : où est le défaut, lequel, que faire. */
import type { ErrorTexts } from '../en/errors';
import { plural } from './plural';

const quoted = (text: string): string => `« ${text} »`;

/** Decimal commas in figures. */
const french = (figures: string): string => figures.replace(/\./g, ',');

export const errors: ErrorTexts = {
  quoted,
  place: (table, row, column) => `${table}, ligne ${row}, colonne ${column} : `,
  placeOfId: (table, idColumn, id, column) => `${table}, ${idColumn} ${id}, colonne ${column} : `,
  tierInRow: (tier, row) => `${tier}, ligne ${row}`,
  argument: (name) => `Argument ${name} : `,
  finding: {
    not_a_number: (value) => `${value} n’est pas un nombre ; saisissez un nombre.`,
    ambiguous_number: (value, expected) =>
      `${value} peut se lire de deux façons${expected === '' ? '' : ` (${french(expected)})`} ; écrivez le nombre sans séparateur de milliers.`,
    not_in_threes: (value) => `${value} n’est pas un nombre : espaces et signes groupent les chiffres par trois, comme dans 1 234 567.`,
    percent_misplaced: (value) => `${value} est un pourcentage, mais cette colonne n’attend pas de taux ; écrivez le nombre lui-même.`,
    currency_misplaced: (value) => `${value} est un montant, mais cette colonne n’attend pas d’argent ; écrivez le nombre lui-même.`,
    currency_differs: (value, expected) => `${value} est dans une autre devise que sa ligne (${expected}) ; corrigez l’une des deux.`,
    rate_above_one: (value, expected) =>
      `${value} ferait plus de 100 % ; écrivez ${french(expected)} % ou ${french(String(Number(expected) / 100))}.`,
    not_a_date: (value) => `${value} n’est pas une date ; saisissez une date, ou écrivez-la sous la forme AAAA-MM-JJ.`,
    ambiguous_date: (value, expected) =>
      `${value} peut désigner deux jours (${expected}) ; écrivez la date sous la forme AAAA-MM-JJ, ou adoptez un seul ordre, jour ou mois d’abord, dans toute la colonne.`,
    two_digit_year: (value) => `${value} n’indique l’année que sur deux chiffres ; écrivez la date sous la forme AAAA-MM-JJ.`,
    date_before_1900: (value) => `${value} est antérieur au 1er janvier 1900 ; corrigez la date.`,
    date_too_late: (value) => `${value} est postérieur au 31 décembre 9999 ; corrigez la date.`,
    not_a_flag: (value) => `${value} n’est ni VRAI ni FAUX ; écrivez l’un ou l’autre.`,
    not_a_choice: (value, expected) => `${value} n’est pas un mot admis ; choisissez parmi : ${expected}.`,
    below_minimum: (value, expected) => `${value} est trop petit ; saisissez au moins ${expected}.`,
    above_maximum: (value, expected) => `${value} est trop grand ; saisissez au plus ${expected}.`,
    tiers_format: (value, expected) =>
      `les paliers ${value} sont illisibles (palier ${expected}) ; écrivez des couples seuil:taux, par exemple 100000:0,02;250000:0,03.`,
    tiers_ambiguous: (value, expected) =>
      `${value} : un nombre des paliers peut se lire de deux façons (palier ${expected}) ; écrivez-le sans séparateur de milliers.`,
    tiers_blank: (value, expected) =>
      `le seuil ${value} n’a pas de taux (palier ${expected}) ; écrivez aucun pour un vrai zéro, car Excel peut transmettre une cellule vide comme 0.`,
    tiers_order: (value, expected) =>
      `les seuils de ${value} ne sont pas croissants (palier ${expected}) ; rangez-les du plus petit au plus grand.`,
    tiers_rate: (value, expected) => `un taux de ${value} est négatif ou supérieur à 1 (palier ${expected}) ; 2 % s’écrit 0,02.`,
    tiers_gap: (value, expected) => `il y a un trou avant le palier ${expected} : ${value} ; un palier finit là où commence le suivant.`,
    tiers_overlap: (value, expected) =>
      `le palier ${expected} chevauche le précédent : ${value} ; un palier finit là où commence le suivant.`,
    tiers_growth: (value, expected) => `la croissance du palier ${expected} est ${value} ; pour 5 %, écrivez 0,05:0,02.`,
    tiers_percent: (value) =>
      `la colonne ${value} peut se lire de deux façons : aucune valeur ne dépasse 1, ce sont donc des pourcentages (0,5 vaut 0,5 %) ou des cellules au format pourcentage (0,5 vaut 50 %). Nommez la colonne Taux et écrivez 0,005 pour 0,5 %, ou écrivez les pourcentages en texte : 0,5 %.`,
    tiers_columns: (value) =>
      `la colonne ${value} peut se lire de deux façons ; nommez les colonnes De, À, et Taux ou Montant, chacune une seule fois.`,
    tiers_closed: (value) => `la dernière tranche finit à ${value}, et rien n’est dit au-delà ; laissez sa fin vide si elle n’en a pas.`,
    tiers_limits: (value, expected) =>
      `le plafond, le plancher ou la base ${value} ne va pas avec les paliers (palier ${expected}) ; écrivez chacun une seule fois, le plafond au moins égal au plancher : plafond:9000;plancher:500.`,
    reversed_dates: () => 'la fin précède le début ; corrigez l’une des deux dates.',
    renewal_without_term: () =>
      'le contrat est à tacite reconduction mais sa durée de reconduction manque : ce qui engage après la période en cours est inconnu ; indiquez-la en mois.',
    several_schemes: (value, expected) =>
      `cette ligne indique ${value}, celles du dessus ${expected} ; donnez les lignes d’un seul barème, dans une seule devise.`,
    closed_twice: (_, expected) =>
      `la période est close deux fois, ici et à la ligne ${expected}, avec la même version ; donnez à la seconde une version plus élevée.`,
    scheme_overlap: () => 'deux lignes du barème sont en vigueur le même jour ; arrêtez la première la veille.',
    scheme_differs: (value, expected) =>
      `les lignes d’un même barème doivent dire ici la même chose, et la ligne ${expected} dit autre chose que ${value} ; faites-en un autre barème, ou écrivez la même valeur.`,
    within_period_needed: (_, expected) =>
      `la ligne n’est en vigueur que pendant une partie de la période, et rien ne dit comment les seuils comptent alors ; écrivez l’un de ${expected} : son volume propre face à ses paliers, la même chose avec des seuils au prorata de ses jours, ou le palier qu’atteint la période entière.`,
    order_needed: () => 'des barèmes qui se réduisent l’un l’autre exigent un ordre, chacun le sien ; numérotez-les 1, 2, 3.',
    amount_needs_units: () =>
      'un montant par unité se verse sur des unités ; écrivez unités ici, et l’assiette des seuils dans sa colonne si elle diffère.',
    currency_mix: (value, expected) =>
      `mélange de devises : aucun taux de change pour ${value}${expected === quoted('') ? '' : ` vers ${expected}`} ; ajoutez-le à la table des taux de change (fx). Des montants de devises différentes ne sont jamais additionnés.`,
    currency_unnamed: (value) => `${value} ne nomme aucune devise : laquelle ? Écrivez son code, par exemple USD, CAD ou JPY.`,
    reporting_undecided: (_, expected) =>
      `il y a autant de comptes dans chacune de ces devises (${expected}) : dans laquelle présenter les montants ? Nommez-la dans le réglage reporting_currency, ou donnez les taux de change.`,
    rate_twice: (value, expected) =>
      `la ligne ${expected} donne un autre taux pour ${value} à la même date ; ne gardez qu’une des deux lignes.`,
    bad_scale: (value) => `l’échelle ${value} est illisible ; écrivez par exemple 1 à 5 (Excel change 1-5 en date).`,
    rating_outside_scale: (value, expected) => `la note ${value} sort de son échelle ${expected} ; corrigez la note ou l’échelle.`,
    growth_without_base: () => 'une concession sur la croissance exige un volume de base supérieur à 0 ; renseignez-le.',
    wallet_too_small: (value, expected) =>
      `le budget ${value} est trop petit : les lignes rapportent déjà ${expected} par an ; corrigez le budget ou les lignes.`,
    setting_unknown: (value) => `le réglage ${value} n’existe pas ; l’aide donne la liste des réglages.`,
    setting_range: (value, expected) => `${value} sort de l’intervalle ${expected} ; saisissez une valeur de cet intervalle.`,
    setting_twice: (value) => `le réglage ${value} est donné deux fois ; gardez une seule des deux lignes.`,
    mapping_table: (value) => `${value} n’est aucune des tables de Tenure ; corrigez le nom ou supprimez la ligne.`,
    mapping_column: (value) => `${value} n’est pas une colonne de cette table ; corrigez le nom ou supprimez la ligne.`,
    mapping_reading: (value, expected) =>
      `${expected === '' ? value : expected} n’est pas une manière de lire une colonne ; écrivez par exemple : jour/mois/année ; virgule décimale ; × 12 ; A = actif.`,
    mapping_twice: (value) => `${value} a deux correspondances dans cette table ; gardez une seule des deux lignes.`,
    error_cell: () => 'la cellule contient une erreur ; corrigez-la.',
    missing_required: () => 'la cellule est vide alors qu’elle est obligatoire ; renseignez-la.',
    duplicate_id: (value, expected) =>
      `${value} figure déjà en ligne ${expected} ; cette ligne est laissée de côté : changez son identifiant ou supprimez-la.`,
    unknown_account: (value) => `le compte ${value} ne figure pas dans la table des comptes ; ajoutez-l’y ou corrigez l’identifiant.`,
    unknown_scheme: (value) =>
      `le barème ${value} ne figure pas dans la table des barèmes : la ligne ne compte pour aucun ; corrigez l’identifiant.`,
    nobody_bought: () => 'la ligne ne nomme ni contrat, ni compte, ni barème : elle ne compte pour aucun ; nommez-en un.',
    unknown_contract: (value) => `le contrat ${value} ne figure pas dans la table des contrats ; ajoutez-l’y ou corrigez l’identifiant.`,
    lost_without_end: () =>
      'le compte est dit perdu, mais on ne sait pas depuis quand ; renseignez la fin de la relation (relationship_end).',
    lost_with_end_ahead: (value) =>
      `le compte est dit perdu, mais sa relation se termine le ${value}, date à venir : il compte comme sur le départ d’ici là ; corrigez le statut ou la date.`,
    active_with_end_past: (value) =>
      `le compte est dit actif, mais sa relation s’est terminée le ${value} : il compte comme perdu ; corrigez le statut ou la date.`,
    runs_on: (value) =>
      `le compte ${value} est perdu, mais cette ligne court encore : elle compte comme terminée avec la relation ; renseignez sa fin.`,
    no_worth: () =>
      'la ligne ne dit ni son chiffre d’affaires annuel ni une quantité : elle ne compte pas comme en usage ; renseignez annual_revenue, ou quantity et unit_price.',
    similar_id: (value, expected) =>
      `${value} et ${expected} ne diffèrent que par la casse ou par un 0 initial : ce sont deux identifiants ; corrigez l’un des deux s’ils désignent la même chose.`,
    parent_cycle: (_value, expected) =>
      `les parents ramènent à ce compte (${expected}) : il compte comme sans parent ; corrigez le compte parent (parent_account_id).`,
    totals_row: (value) => `${value} est l’intitulé d’une ligne de total ; elle est laissée de côté.`,
    unread_column: (value, expected) =>
      `ignorée : ${value} ; aucune colonne de cette table n’a cet en-tête.${expected === '' ? '' : ` ${value} → ${expected} ?`}`,
    reporting_assumed: (value) =>
      `les montants sont présentés en ${value}, la devise de la plupart des comptes ; pour une autre, écrivez-la dans le réglage reporting_currency.`,
    zero_read_as_blank: () => '0 est lu comme « inconnu » ; écrivez aucun pour un vrai zéro.',
    untrimmed: (value) => `${value} contient des espaces en trop ; lu sans eux.`,
    spelling_varies: (value, expected) => `${value} est lu comme « ${expected} », l’orthographe de la plupart des cellules.`,
    unknown_dimension: (value) => `${value} n’est pas une dimension de la confiance ; l’aide donne les onze dimensions.`,
  },
  table: {
    not_a_table: (table) => `${table} : il faut une plage avec sa ligne d’en-tête, par exemple Tableau[#Tout].`,
    no_rows: (table) => `${table} : la table n’a aucune ligne ; remplissez-la ou étendez la plage.`,
    missing_column: (table, column) => `${table} : la colonne ${column} manque ; ajoutez-la ou corrigez son en-tête.`,
    column_twice: (table, column) => `${table} : la colonne ${column} figure deux fois ; gardez-en une.`,
    table_twice: (table) => `${table} : la table est donnée deux fois ; ne la donnez qu’une fois.`,
    unrecognised_table: (position) =>
      `Table supplémentaire ${position} : ses en-têtes ne sont ceux d’aucune table connue ; corrigez-les ou retirez cette table.`,
    ambiguous_table: (position, one, other) =>
      `Table supplémentaire ${position} : ses en-têtes conviennent à ${one} et à ${other} ; ajoutez une colonne qui les distingue.`,
    mapping_ambiguous: (source, table, otherSource, other) =>
      `La plage convient à deux correspondances : ${source} lue comme ${table}, et ${otherSource} lue comme ${other}. Retirez-en une de la table Correspondances, ou ajoutez une colonne à l’une des deux.`,
    mapped_column_gone: (table, source, column) =>
      `${table} : la colonne ${column} de ${source}, qui a une correspondance, n’est plus dans la plage ; refaites la correspondance de ${source}, ou corrigez la table Correspondances.`,
    mapped_column_twice: (table, column) =>
      `${table} : la colonne ${column}, qui a une correspondance, figure deux fois dans la plage ; donnez-leur deux en-têtes différents.`,
    has: (columns) => ` Elle a : ${columns}.`,
    lacks: (columns) => ` Il lui manque : ${columns}.`,
    near: (header, column) => ` ${header} → ${column} ?`,
    looksLike: (table) => ` La plage ressemble à ${table}.`,
  },
  call: {
    table_missing: (table) => `${table} : la table manque ; donnez sa plage avec la ligne d’en-tête, par exemple Tableau[#Tout].`,
    as_of_missing: () => 'la date manque ; donnez-la : aucune fonction ne lit l’horloge.',
    one_cell: () => 'il faut une seule valeur, pas une plage.',
    output_unknown: (value, words) => `${value} n’est pas une sortie de cette fonction. Sorties possibles : ${words}.`,
    one_account: () => 'cette fonction répond pour un seul compte ; donnez un seul identifiant.',
    explain_one: () => 'le détail du calcul montre un compte à la fois ; donnez un seul identifiant.',
    dates_reversed: () => 'cette date doit précéder celle de l’analyse ; donnez d’abord la plus ancienne.',
    snapshots_reversed: () => 'cet instantané est le plus récent des deux ; donnez d’abord le plus ancien.',
    snapshot_unknown: (value, words) =>
      `il n’y a pas d’instantané ${value}, ni d’instantané à cette date ou avant. Instantanés : ${words}.`,
    language_unknown: (value, words) => `${value} n’est pas une langue connue ici. Langues possibles : ${words}.`,
    method_unknown: (value, words) => `${value} n’est pas une méthode. Méthodes possibles : ${words}.`,
    flag_needed: () => 'il faut VRAI ou FAUX ; 0 est ce qu’Excel transmet pour une cellule vide.',
    volume_needed: (value) => `${value} n’est pas un volume ; il faut un nombre supérieur ou égal à 0.`,
    whole_needed: (value) => `${value} n’est pas un nombre entier ; les renouvellements se comptent.`,
    sizes_differ: () =>
      'sa taille ne convient pas aux autres arguments ; donnez une seule cellule, ou une ligne, une colonne ou une plage de même taille.',
    alive_gap: () => 'une cohorte a une cellule vide avant son dernier effectif ; si plus aucun client n’était présent, écrivez aucun.',
    alive_across: () =>
      'une seule ligne ne montre aucun renouvellement ; donnez une colonne par cohorte, avec une ligne par renouvellement.',
    alive_rises: (value) => `${value} dépasse le chiffre précédent : le nombre de clients présents ne peut que baisser.`,
    alive_shares: (value) => `${value} ressemble à une part ; donnez des nombres de clients, par exemple 1000 et 631.`,
    law_unknown: (value, words) => `${value} n’est pas une loi. Lois possibles : ${words}.`,
    amount_needed: (value) => `${value} n’est pas un montant ; il faut un nombre supérieur ou égal à 0.`,
    positive_needed: (value) => `${value} n’est pas un nombre supérieur à 0.`,
    share_needed: (value) => `${value} n’est pas un taux de 0 à 1 ; 5 % s’écrit 0,05.`,
    contestable_range: (value) =>
      `${value} n’est pas compris entre 0 et le volume ; la part contestable est supérieure à 0 et au plus égale au volume.`,
    periods_differ: (given, needed) =>
      `${plural(given, `${given} valeur`, `${given} valeurs`)} pour ${plural(needed, `${needed} période`, `${needed} périodes`)} ; donnez une seule valeur, ou une par période.`,
    cost_not_below_price: () => 'le coût unitaire n’est pas inférieur au prix : aucune part ne serait rentable.',
    base_needed: () =>
      'une concession sur la croissance exige le volume de la période de base, supérieur à 0 : l’argument base, ou base:80000 parmi les paliers.',
    too_large: (megabytes) =>
      `Le résultat pèserait environ ${megabytes.replace('.', ',')} Mo, et Excel pour le web n’en transporte que 5. Demandez moins de comptes par formule, ou une seule sortie au lieu de parts.`,
  },
  none: {
    account_unknown: (id) => `Aucune table n’a de ligne pour le compte ${id}.`,
    account_lost: () => 'Le compte est perdu : ce chiffre repose sur ce qu’un client détient aujourd’hui.',
    account_prospect: () => 'Le compte est un prospect : ce chiffre repose sur ce qu’un client détient aujourd’hui.',
    no_revenue: () => 'Aucun chiffre d’affaires auquel rapporter le montant.',
    no_amount: () => 'Les coûts de transfert sont nuls : ils n’ont pas de part de contrainte.',
    no_evidence: () => 'Aucune observation, aucun incident, aucun engagement : rien sur quoi juger.',
    no_satisfaction: () => 'Personne, dans ce groupe, n’a répondu sur la satisfaction.',
    one_group: () => 'Moins de deux groupes ont répondu.',
    no_expectation: () => 'Aucune réponse ne dit ce qui était espéré.',
    no_value_answer: () => 'Personne n’a répondu sur la valeur.',
    no_desire: () => 'Aucune marque d’envie n’a été notée.',
    no_own_view: () => 'Notre propre satisfaction n’est pas notée (dimension satisfaction, groupe faits).',
    no_complaint: () => 'Aucune réclamation du client n’est connue sur cette période.',
    no_answered_complaint: () => 'Aucune réclamation du client n’a reçu de réponse sur cette période.',
    no_due_complaint: () => 'Aucune réclamation du client n’a reçu de réponse ni n’est en retard sur cette période.',
    no_resolution: () => 'Aucun incident n’a été résolu sur cette période.',
    nobody_spoke: () => 'Aucun incident ne dit quand nous l’avons reconnu.',
    no_commitment: () => 'Aucun engagement n’est venu à échéance, puis soldé, sur cette période.',
    no_incident: () => 'Aucun incident ne compte à cette date.',
    no_surprise: () => 'Aucun étonnement n’est connu à cette date.',
    no_continuity: () => 'Les interactions de l’une des deux années ne nomment aucun des nôtres.',
    no_tie: () => 'Aucun contact n’a de force de lien renseignée, ou aucun de nos responsables n’est nommé.',
    no_circle: () => 'Aucun contact n’appartient à un cercle relationnel.',
    no_authority: () => 'Aucun contact en lien avec nous n’a d’autorité renseignée.',
    no_interaction: () => 'Aucune interaction n’est connue à cette date.',
    no_margin: () => 'Aucune marge connue : donnez annual_cost, gross_margin_pct ou le réglage gross_margin.',
    no_families: () => 'Moins de deux familles ont un chiffre d’affaires.',
    no_shares: () => 'Aucune famille n’a de chiffre d’affaires.',
    no_catalogue: () => 'Aucune famille du catalogue n’est éligible pour ce segment, ou la table des familles n’est pas donnée.',
    open_ended: () => 'Le contrat n’a pas de date de fin : le préavis peut être donné n’importe quel jour.',
    no_line_date: () => 'Aucune ligne en usage n’a de date de début ou de dernière commande avant la date.',
    no_line_day: () => 'Aucune ligne en usage n’est datée, ou le jour où se placer n’est pas donné (réglage as_of).',
    not_at_both_dates: () => 'Il n’y a de chiffre d’affaires qu’à l’une des deux dates, ou à aucune : rien à comparer.',
    no_use_then: () => 'Aucune référence n’était en usage à cette date.',
    no_wallet: () =>
      'Le budget du client est inconnu : donnez wallet_annual dans la table des comptes, ou satisfaction_rank et brands_used pour une estimation.',
    no_rank: () => 'Le rang de satisfaction ou le nombre de fournisseurs est inconnu.',
    no_line_says: () => 'Aucune ligne en usage ne le dit.',
    no_line_cost: () => 'Aucune ligne n’a à la fois un chiffre d’affaires et un coût.',
    no_trial_decided: () => 'Aucun essai n’est encore terminé ni suivi d’une ligne.',
    no_interactions_given: () => 'La table des interactions n’est pas donnée.',
    no_end_known: () => 'Aucune ligne en usage n’a de fin connue, par elle-même ou par son contrat.',
    not_in_table: () => 'La table ne le dit pas.',
    no_rated_contract: () => 'Aucun contrat en vigueur, ou rien n’est connu de ses clauses.',
    no_paradox_known: () =>
      'Impossible à dire : la précision du cahier des charges d’un contrat en vigueur ou les initiatives sont inconnues.',
    no_initiatives_given: () => 'La table des initiatives n’est pas donnée, ou aucune réponse à une initiative n’est connue.',
    no_observations_given: () => 'La table des observations n’est pas donnée.',
    no_mode: () => 'Le quadrant est indéterminé : il manque les enjeux, la technicité ou la rareté.',
    no_dependence: () =>
      'L’une des deux dépendances est inconnue : leur part dans notre chiffre d’affaires, ou à la fois notre part dans leurs achats, la rareté et l’indice.',
    score_unknown: () => 'Cette note est inconnue.',
    index_unknown: () => 'L’indice exige la table des références et un jour où se placer (réglage as_of).',
    no_facilitation: () => 'Aucune facilitation hors contrat de l’année n’a de valeur.',
    no_facilitation_cost: () => 'Aucune facilitation hors contrat n’a à la fois une valeur et un coût.',
    no_service: () => 'Aucune facilitation hors contrat dans l’année.',
    no_lines: () => 'Le compte n’a aucune ligne active.',
    nothing_given: () => 'Rien n’a été donné, ou ce qui l’a été n’a pas de valeur.',
    no_get: () => 'Aucune contrepartie dont la nature soit connue.',
    no_negotiation: () => 'Aucune concession de la période ne nomme sa négociation.',
    no_year_before: () => 'L’année précédente n’a aucune concession en négociation à laquelle comparer.',
    no_concession: () => 'Ni concession ni contrepartie à cette date.',
    no_initiative: () => 'Aucune initiative récente ne le dit.',
    no_value: () => 'Ni les projets ni les facilitations n’ont de valeur.',
    no_perception: () => 'Aucune observation de la dimension « valeur » n’est donnée.',
    no_family_type: () => 'Aucune famille n’a de chiffre d’affaires, ou aucune table des familles n’en dit le type.',
    no_custom: () => 'Aucune ligne active avec chiffre d’affaires ne dit si elle est sur mesure.',
    no_items: () => 'La table des connaissances n’en dit rien pour ce compte.',
    no_transparency: () => 'La table des comptes ne dit rien de la transparence de l’information des acheteurs.',
    no_renewal: () => 'La relation a pris fin, ou le compte est un prospect : il n’y a rien à renouveler.',
    no_priority: () => 'Le coût de la perte ou le risque est inconnu : le compte n’a pas de rang.',
    few_ranked: () => 'Il n’y a pas plus de comptes classés que de places en tête de liste : celle-ci ne peut pas changer.',
    no_score: () => 'Aucun compte n’avait alors ce score.',
    no_concordance: () => 'Il faut au moins un compte perdu et un compte conservé.',
    no_start: () => 'Le début de la relation est inconnu ou à venir.',
    term_out: () => 'Rien n’en est connu : ce terme ne compte pas dans le risque.',
    no_median: () => 'Plus de la moitié des relations durent encore : la médiane n’est pas connue.',
    beyond_durations: () => 'Aucune relation n’a été observée aussi longtemps : la survie à cet horizon est inconnue.',
    no_volume_to_date: () => 'Le volume cumulé à ce jour est inconnu.',
    no_forecast: () => 'Le volume cumulé à ce jour ou la prévision est inconnu.',
    no_forecast_sd: () => 'L’écart type de la prévision est inconnu : donnez volume_forecast_sd, ou le réglage forecast_cv.',
    no_unit_price: () => 'Aucun prix unitaire connu : donnez le prix, ou des lignes de ce contrat avec un prix unitaire.',
    tiers_change: () => 'Les paliers changent dans la période : ce qui reste à venir ne peut pas se lire dans ceux d’aujourd’hui.',
    several_volumes: () => 'Plusieurs barèmes : demandez la sortie schemes.',
    no_tiers: () => 'Les paliers sont inconnus, ou la base d’un barème sur la croissance.',
    no_volume: () => 'Aucun volume, donc aucun prix par unité.',
    last_tier: () => 'Le dernier palier est atteint.',
    impossible_tier: () => 'Le volume ne peut pas tomber dans ce palier.',
    no_dominated: () => 'Aucun volume dominé au-delà : acheter jusqu’à un seuil n’y coûte jamais moins.',
    nothing_contestable: () => 'Plus rien à venir qu’un concurrent pourrait gagner.',
    no_unit_cost: () =>
      'Aucun coût unitaire connu : donnez annual_cost des lignes de ce contrat, gross_margin_pct, ou le réglage gross_margin.',
    no_acquisition_cost: () => 'Le coût d’acquisition est inconnu.',
    same_snapshot: () => 'Il n’y a rien à comparer : les deux instantanés n’en font qu’un, ou aucun ne le précède.',
    one_snapshot: () => 'Il n’y a rien à comparer : moins de deux instantanés sont gardés.',
    other_currency: () => 'Les deux instantanés ne sont pas dans la même devise de présentation : les montants ne se comparent pas.',
    no_answer: () => 'Les données ne permettent pas de répondre.',
    repeated: (id, row) => `${id} figure déjà en ligne ${row} : cette ligne est laissée de côté.`,
  },
};
