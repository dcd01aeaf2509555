/** What is given and received: facilitation, give and get, information. */
import { family } from './family';

export const exchange = family({
  functions: {
    FACILITATION: {
      description: 'What we do for the client beyond its contract in a year: its value, the share made known to it, what it never sees, our cost, and what to recall.',
      means:
        'A ledger of small services (deliveries, loans, help) of the last 365 days that stand outside the contract. `unseen` is value that the client was never told of: it will not miss what it does not know. `due` counts the services to bring to its mind: never made known, or more than 90 days ago. `explain` lists them by kind of service.',
      doesNotMean:
        'The value is what you estimate it to be for the client, not what it would pay. A service without a value is counted and not summed. Amounts stay in the currency of each account: an account with two currencies is refused, since this function takes no exchange rates.',
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
    INFOBALANCE: {
      description: 'What we know of the installed base, what we share with the client, what it tells us, and information given without return.',
      means:
        'Two kinds of information that pull in opposite directions are kept apart. `completeness` is about what we know alone: of each active line, its contract, its end, its site, its family. `shared` and `received` are about what both firms know together. `tension` says which way it leans: one_way (information went out without a counterpart), withheld (we know and hardly share), exchanged.',
      doesNotMean:
        'It is no advice to hide anything: what a contract obliges you to disclose is to be disclosed. Knowing the installed base better than the buyers is an advantage that fades as their own systems improve (buyer_transparency).',
      source: 'Access to information after “Le grand livre de la vente”; exchange of information as a condition of trust. The aspects, their equal weights and the threshold of sharing are defaults of this add-in.',
      exampleMeans: 'Everything known about the information exchanged with each account.',
      fields: {
        unpaired: 'Information given in negotiations without a counterpart: number of gives.',
        newest: 'Date of the newest update of an item.',
        age_days: 'Days since the newest update of an item.',
      },
    },
  },
  fields: {
    valued: 'Part of the value that was made known to the client.',
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
    contract_grid: 'Share of price, incentive and other terms that the contracts in force state.',
    tension: 'one_way, withheld, exchanged or undetermined.',
  },
  words: ['one_way', 'withheld', 'exchanged'],
});
