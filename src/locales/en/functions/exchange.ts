/** What is given and received: facilitation, give and get, information. */
import { family } from './family';

export const exchange = family({
  functions: {
    FACILITATION: {
      description:
        'What we do for the client beyond its contract in a year: its value, the share made known to it, what it never sees, our cost, and what to recall.',
      means:
        'A ledger of small services (deliveries, loans, help) of the last 365 days that stand outside the contract. `unseen` is value that the client was never told of: it will not miss what it does not know. `due` counts the services to bring to its mind: never made known, or more than 90 days ago. `explain` lists them by kind of service.',
      doesNotMean:
        'The value is what you estimate it to be for the client, not what it would pay. A service without a value is counted and not summed. Without exchange rates among the further tables, amounts stay in the currency of each account, and an account with two currencies is refused.',
      source: 'Facilitation and its valuation after “Le grand livre de la vente”. The year and the 90 days are defaults of this add-in.',
      exampleMeans: 'The value, in money, of what each account does not know we did.',
      fields: {
        value: 'Value to the client of the services beyond the contract, in the last 365 days.',
        cost: 'What these services cost us, where it is known.',
        ratio: 'Value divided by cost, over the services for which both are known.',
        newest: 'Date of the newest service.',
        age_days: 'Days since the newest service.',
      },
    },
    GIVEGET: {
      description:
        'What was conceded to the client and what was obtained for it: balance, ratio, gives without a counterpart, and what defending the client inside our firm costs.',
      means:
        'Every concession is a give, every counterpart a get; a negotiation pairs them. `register` is the share of what is obtained outside price and volume: range, term, references, payment. `advocacy` is what taking the client’s side against our own firm cost: internal hours, and exceptional concessions for which nothing was obtained. Days of payment are worth revenue × days / 365 × cost of capital; a wider range, the margin on the revenue expected of it.',
      doesNotMean:
        'A negative balance is not a fault by itself, nor is a positive one a victory: what was agreed without a record is not in it. Defending a client is useful at times; it destroys value when it is a reflex. Pairing changes no amount: it says what answers to what.',
      source:
        'Counterparts, client advocacy and its costs after “Le grand livre de la vente”. The hourly cost and the cost of capital are defaults to be set.',
      exampleMeans: 'The balance of each account, days of payment valued at its revenue.',
      fields: {
        ratio: 'Obtained divided by given.',
        newest: 'Date of the newest give or get.',
        age_days: 'Days since the newest give or get.',
      },
    },
    GIVERATE: {
      description:
        'Gives and gets year after year, by negotiator, approver, department, kind or account: where concessions go without a counterpart, and whether it changes.',
      means:
        '`give_rate` is the share of the gives at a negotiation where nothing at all was obtained; `give_rate_change` its difference from the year before. By department, the internal hours show where our firm negotiates with itself. A cell that cannot be read stops the groups in which its account has a concession, in one row each; an account that no table knows has a row at the end.',
      doesNotMean:
        'It is not a ranking of people: those who negotiate the hardest accounts give more. A rate over few gives means little; the numbers are beside it.',
      source:
        'Timid behaviour in negotiations and struggles between departments after “Le grand livre de la vente”. The rate is a convention of this add-in.',
      exampleMeans: 'Each negotiator’s gives and gets, year by year, over all accounts.',
      fields: { account_id: 'Group by account.', unpaired: 'Gives of the year without a counterpart: number.' },
    },
    INFOBALANCE: {
      description:
        'What we know of the installed base, what we share with the client, what it tells us, and information given without return.',
      means:
        'Two kinds of information that pull in opposite directions are kept apart. `completeness` is about what we know alone: of each active line, its contract, its end, its site, its family. `shared` and `received` are about what both firms know together. `tension` says which way it leans: one_way (information went out without a counterpart), withheld (we know and hardly share), exchanged.',
      doesNotMean:
        'It is not advice to hide anything: what a contract obliges you to disclose must be disclosed. Knowing the installed base better than the buyers is an advantage that fades as their own systems improve (buyer_transparency).',
      source:
        'Access to information after “Le grand livre de la vente”; exchange of information as a condition of trust. The aspects, their equal weights and the threshold of sharing are defaults of this add-in.',
      exampleMeans: 'Everything known about the information exchanged with each account.',
      fields: {
        unpaired: 'Information given in negotiations without a counterpart: number of gives.',
        newest: 'Date of the newest update of an item.',
        age_days: 'Days since the newest update of an item.',
      },
    },
    VALUELEDGER: {
      description:
        'The value created for the client in a year, financial and other, and how it came about: before the competition, outside the specification, unrequested, ahead of the need.',
      means:
        'Value projects have two values that are never merged: money, and a rating for what is not money. The shares are over the initiatives that say so. `lead_days` is the median time by which an initiative came before the need. `service_share` weighs services beyond the contract against financial value; `value_ratio` compares the benefits the client knows of with what it pays and spends on use.',
      doesNotMean:
        'Declared value is an estimate until the client confirms it: read it beside `perceived_value`, which is what the client says. A share over three initiatives is three anecdotes.',
      source:
        'Value creation and perceived value after the six keys of trust; anticipation after the Qualiview study (qualitative, 16 or 17 interviews). The window is a default of this add-in.',
      exampleMeans: 'Everything known of the value created for each account.',
      fields: {
        newest: 'Date of the newest initiative.',
        age_days: 'Days since the newest initiative.',
      },
    },
  },
  fields: {
    valued: 'Amount of that value that was made known to the client.',
    valued_share: 'Share of the value that was made known to the client.',
    unseen: 'Value that the client was never told of.',
    due: 'Services to bring to mind: never made known, or not for a long time.',
    services: 'Services beyond the contract in the last 365 days.',
    service_kinds: 'Kinds of service among them.',
    blank_values: 'Services without a value to the client.',
    blank_costs: 'Services without our cost.',
    unclassified: 'Services that do not say whether they are in the contract: not counted.',
    currency: 'Currency of the amounts.',
    completeness: 'Share of contract, end, site and family that is known, over the active lines.',
    known_contract: 'Share of the active lines whose contract is known.',
    known_end: 'Share whose end is known, in the line or in its contract.',
    known_site: 'Share whose site is known.',
    known_family: 'Share whose family is known.',
    countries: 'Countries of the active lines.',
    dangling_contracts: 'Active lines whose contract stands in no row of the contracts table for this account.',
    shared: 'Share of the items of knowledge that is shared with the client.',
    items: 'Items of knowledge about the client.',
    shared_items: 'Items shared with the client.',
    received: 'Items received from the client, and information obtained in negotiations.',
    received_items: 'Items received from the client.',
    received_gets: 'Information obtained in negotiations.',
    unpaired: 'Gives without a counterpart: number.',
    knowledge: 'How well we know the items, from 0 to 1.',
    owned: 'Share of the items that somebody of ours is in charge of.',
    single_owner: 'Items that one person alone is in charge of.',
    buyer_transparency: 'How well the buyers see what they have from us, from 1 to 5.',
    tension: 'one_way, withheld, exchanged or undetermined.',
    balance: 'Worth of what was obtained minus worth of what was given.',
    given: 'Worth of the gives.',
    obtained: 'Worth of the gets.',
    gives: 'Concessions made: number.',
    gets: 'Counterparts obtained: number.',
    unpaired_amount: 'Worth of the gives without a counterpart.',
    register: 'Share of the gets outside price and volume.',
    advocacy: 'Internal time, and exceptional gives without a counterpart.',
    internal_cost: 'Internal hours at their hourly cost.',
    exceptional_amount: 'Worth of the exceptional gives without a counterpart.',
    internal_hours: 'Hours spent negotiating inside our firm.',
    exceptional: 'Exceptional gives without a counterpart: number.',
    one_sided: 'Gives at a negotiation where nothing was obtained: number.',
    one_sided_amount: 'Their worth.',
    give_rate: 'One-sided gives divided by the gives at negotiations, in the year.',
    give_rate_before: 'The same in the year before.',
    give_rate_change: 'Difference of the rate from the year before.',
    days_given: 'Days of payment given.',
    days_obtained: 'Days of payment obtained.',
    orphans: 'Rows whose counterpart is not one: no such row of this account, or one of the same direction.',
    circular: 'Rows whose counterparts name each other in a circle.',
    unvalued: 'Rows without a worth: counted, not summed.',
    undirected: 'Rows that do not say whether they are a give or a get: not counted.',
    group: 'Who or what the rows are grouped by.',
    year: 'Calendar year.',
    years: 'Year by year, everything together.',
    negotiator: 'Group by negotiator.',
    approved_by: 'Group by who approved.',
    department: 'Group by the department whose time it took.',
    kind: 'Group by kind of concession.',
    financial: 'Financial value of the value projects that were not refused.',
    financial_accepted: 'The part that the client accepted.',
    other: 'Mean rating of the other value of these projects, from 1 to 5.',
    projects: 'Value projects that were not refused.',
    initiatives: 'Initiatives in the window.',
    before_competition: 'Share of the initiatives made before the competition.',
    outside_spec: 'Share made outside the specification.',
    accepted: 'Share accepted.',
    unrequested: 'Share that the client had not requested.',
    tailor_made: 'Share neither requested nor specified: an answer to a problem that nobody had seen.',
    custom_share: 'Share of the revenue that is custom-made.',
    lead_days: 'Days by which initiatives came before the need: median; negative when they came after.',
    anticipated: 'Share that came with the need or before it.',
    joint_plans: 'Joint plans made so far.',
    service_share: 'Services beyond the contract in the value created: services / (services + financial).',
    facilitation_value: 'Value of the services beyond the contract.',
    service_revenue_share: 'Share of the revenue in families of type service.',
    cost_of_use: 'What the client spends in a year on using what it bought.',
    value_ratio: 'Benefits the client knows of, divided by price and cost of use of a year.',
  },
  words: [
    'one_way',
    'withheld',
    'exchanged',
    'unseen',
    'valued',
    'given',
    'obtained',
    'completeness',
    'known_contract',
    'known_end',
    'known_site',
    'known_family',
    'financial',
  ],
});
