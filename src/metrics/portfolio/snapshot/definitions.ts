/**
 * The version of the figures' definitions. A release that changes a digit of a figure raises it by one: what such a release moves is told as a change
 * of definition and never as the client's.
 */
export const DEFINITIONS = 1;
