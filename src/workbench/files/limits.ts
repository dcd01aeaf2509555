// How much the page opens: it holds a file in memory, beside what it makes of it.

export const MEGABYTE = 2 ** 20;
/** Of a workbook, or of all files of a folder together. */
export const LARGEST_SOURCE = 256 * MEGABYTE;
