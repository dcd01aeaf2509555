/**
 * Text that stays text in a cell: what starts with = + - @ or a tab or return would be a formula (or be opened as one later, from a CSV file).
 * A leading apostrophe says so to Excel, which does not show it. Numbers, amounts, dates and TRUE in a text are kept as text as well.
 */
const READ_AS_MORE = /^[=+\-@\t\r']|^\s*[\d.,($€£¥]|^\s*(true|false|vrai|faux)\s*$/i;

export const asText = (text: string): string => (READ_AS_MORE.test(text) ? `'${text}` : text);
