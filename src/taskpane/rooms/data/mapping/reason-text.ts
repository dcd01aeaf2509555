/** Why a table or a column is what it is suggested as, in words. */
import type { Reason, SourceKind } from '../../../../mapping/types';
import { tableDeclarations } from '../../../../tables/declarations/index';
import type { PaneTexts } from '../../../state/texts';

export function kindText(kind: SourceKind, { t, language }: PaneTexts): string {
  return kind === 'invoice_lines' ? t.mapping.invoiceLines : tableDeclarations[kind].titles[language];
}

function reasonText(reason: Reason, { t, format }: PaneTexts): string {
  const { reasons, systems, lookAlikes } = t.mapping;
  switch (reason.code) {
    case 'alias':
      return reason.system === 'tenure' ? reasons.own_name : reasons.alias(systems[reason.system]);
    case 'columns_known':
      return reasons.columns_known(format.number(reason.count), format.number(reason.of));
    case 'joins':
      return reasons.joins(format.percent(reason.share), reason.source, reason.column);
    case 'product':
      return reasons.product(format.percent(reason.share));
    case 'larger_amount':
    case 'smaller_amount':
      return reasons[reason.code](reason.than);
    case 'look_alike':
      return lookAlikes[reason.as];
    default:
      return reasons[reason.code];
  }
}

export const reasonsText = (reasons: readonly Reason[], texts: PaneTexts): string =>
  reasons.map((reason) => reasonText(reason, texts)).join(texts.t.mapping.between);
