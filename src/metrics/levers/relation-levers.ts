/**
 * Levers on the relationship that make leaving dearer (001-L4, 001-L5): facilitation that the client hasn't been told of, presence inside the
 * client. What is done is done at as_of.
 */
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import { isoDate } from '../../tables/dates';
import { servicesOf } from '../services';
import { NeumaierSum } from '../numeric/sum';
import { rowsWhere, sourceRows, visibleKinds, withoutTable, type FindLever, type UnknownData } from './lever';

export const unseenFacilitation: FindLever = (context) => {
  const { portfolio, account, asOf } = context;
  if (portfolio.rowsOf('facilitations') === undefined) return withoutTable('facilitations');
  const unseen = servicesOf(portfolio, account).filter(({ valuedAt }) => Number.isNaN(valuedAt));
  if (unseen.length === 0) return undefined;
  const amount = new NeumaierSum();
  for (const { value, factor } of unseen) if (!Number.isNaN(value)) amount.add(value * factor);
  const unknown: UnknownData[] = unseen.some(({ value }) => Number.isNaN(value))
    ? [{ table: 'facilitations', column: 'value_to_customer' }]
    : [];
  return {
    step: { lever: 'unseen_facilitation', services: unseen.length, amount: amount.value },
    changes: unseen.map(({ row }) => ({ table: 'facilitations', row, values: { valued_at: isoDate(asOf) } })),
    table: 'facilitations',
    rows: unseen.map(({ table, row }) => table.sourceRow(row)),
    unknown,
  };
};

const interactionKinds = choiceCodes(columnOf('interactions', 'kind'));

export const visibility: FindLever = (context) => {
  const { portfolio, asOf, s } = context;
  if (portfolio.rowsOf('interactions') === undefined) return withoutTable('interactions');
  const ofYear = (kind: number, visible: (flag: number) => boolean): number[] =>
    rowsWhere(
      context,
      'interactions',
      (number) =>
        number('kind') === kind && visible(number('visibility')) && asOf - number('date') >= 0 && asOf - number('date') <= s.visible_days,
    );
  const missing = visibleKinds.filter((kind) => ofYear(interactionKinds.indexOf(kind), (flag) => flag === 1).length === 0);
  if (missing.length === 0) return undefined;
  const unsaid = missing.flatMap((kind) => ofYear(interactionKinds.indexOf(kind), Number.isNaN));
  return {
    step: { lever: 'visibility', kinds: missing },
    changes: missing.map((kind) => ({ table: 'interactions', values: { date: isoDate(asOf), kind, visibility: true } })),
    table: 'interactions',
    rows: sourceRows(context, 'interactions', unsaid),
    unknown: unsaid.length > 0 ? [{ table: 'interactions', column: 'visibility' }] : [],
  };
};
