// RangeAreas: several rectangles of a sheet, known by their addresses.
import { areaOf } from '../a1';
import type { Area } from '../workbook-model';
import { members } from './define';
import type { HostObject, MemberContext } from './define';
import { addressOf, onSheet } from './objects';

interface RangeAreasObject extends HostObject {
  kind: 'RangeAreas';
  sheetId: string;
  areas: readonly Area[];
}

export const areasObject = (sheetId: string, areas: readonly Area[]): RangeAreasObject => ({
  kind: 'RangeAreas',
  sheetId,
  areas: areas.map(areaOf),
});

const address = async ({ sheetId, areas }: RangeAreasObject, context: MemberContext): Promise<string> => {
  const each: string[] = [];
  for (const area of areas) each.push(await addressOf(context, onSheet(sheetId, area)));
  return each.join(',');
};

export const rangeAreas = members<RangeAreasObject>({
  get: { Address: address, AddressLocal: address, AreaCount: ({ areas }) => areas.length },
});
