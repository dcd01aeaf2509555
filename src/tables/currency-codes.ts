/** Names of currencies as people write them: codes in any case, the marks of the euro and the pound. */

/** ISO 4217, the currencies in use: three letters each. */
const CODES =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK ' +
  'DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF ' +
  'KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP ' +
  'PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU ' +
  'UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL';
const codes = new Set(CODES.split(' '));

/** Three letters that name a currency, in any case. */
export const isCurrencyCode = (text: string): boolean => text.length === 3 && codes.has(text.toUpperCase());

const MARKS: Readonly<Record<string, string>> = { '€': 'EUR', EURO: 'EUR', EUROS: 'EUR', '£': 'GBP' };

/** Marks that several currencies share. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD', 'ARS', 'CLP', 'COP', 'BRL'],
  '¥': ['JPY', 'CNY'],
};

/** The code that a cell means: upper case, `€` is EUR and `£` GBP; '' for none. Words that are no code stay what they are: two that differ never add up. */
export function codeOfCurrency(text: string): string {
  const upper = text.replace(/\s+/g, ' ').trim().toUpperCase();
  return MARKS[upper] ?? upper;
}

/** The mark of a code, as it stands beside numbers; the code itself where it has none. */
export const markOfCurrency = (code: string): string =>
  Object.keys(MARKS).find((mark) => mark.length === 1 && MARKS[mark] === code) ?? code;

/** `$` and `¥` alone name no currency. */
export const namesNoCurrency = (code: string): boolean => code in SHARED;

/** Can what was written beside a number be the currency of its row? `$` beside a number fits any dollar. */
export const fitsCurrency = (written: string, code: string): boolean => written === code || SHARED[written]?.includes(code) === true;
