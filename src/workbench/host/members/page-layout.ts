// PageLayout with its headers and footers, and AutoFilter: stored as they are set, for the file that is saved. Nothing is printed here, and no row is hidden.
import { intersect, parseArea } from '../a1';
import type { Area, PageSetup } from '../workbook-model';
import { HostError, itemNotFound } from '../wire';
import { members } from './define';
import type { HostObject, MemberContext } from './define';
import { areaArgument, onSheet, rangeObject } from './objects';
import { areasObject } from './range-areas';

interface PagePart extends HostObject {
  sheetId: string;
  /** Below the page layout: "headersFooters/defaultForAllPages". */
  path?: string;
}

const keyOf = ({ path }: PagePart, name: string): string => (path === undefined ? name : `${path}/${name}`);

/** A new sheet's, where the add-in asks before it says. */
const USUAL: Readonly<Record<string, unknown>> = { orientation: 'Portrait', paperSize: null, zoom: { scale: 100 } };

const bag = {
  read: async (object: PagePart, name: string, { workbook }: MemberContext): Promise<unknown> => {
    const { properties } = await workbook.pageSetup(object.sheetId);
    const key = keyOf(object, name);
    if (!(key in properties) && key in USUAL) return USUAL[key];
    if (!(key in properties))
      throw new HostError(
        'NotImplemented',
        `The workbench's host keeps what is set on a page layout but knows no default of ${object.kind}.${name}.`,
        `${object.kind}.${name}`,
      );
    return properties[key];
  },
  write: async (object: PagePart, name: string, value: unknown, { workbook }: MemberContext): Promise<void> => {
    const { properties } = await workbook.pageSetup(object.sheetId);
    await workbook.setPageSetup(object.sheetId, { properties: { ...properties, [keyOf(object, name)]: value } });
  },
  go: (object: PagePart, name: string, kind: string): HostObject => ({ ...object, kind, path: keyOf(object, name) }) as HostObject,
};

const setArea =
  (member: 'printArea' | 'titleRows') =>
  async ({ sheetId }: PagePart, [range]: readonly unknown[], context: MemberContext): Promise<void> => {
    const { row, column, rowCount, columnCount } = await areaArgument(context, sheetId, range, `PageLayout.${member}`);
    await context.workbook.setPageSetup(sheetId, { [member]: { row, column, rowCount, columnCount } } satisfies Partial<PageSetup>);
  };

export const pageLayoutPart = members<PagePart>({ bag });

export const pageLayout = members<PagePart>({
  bag,
  call: {
    SetPrintArea: setArea('printArea'),
    SetPrintTitleRows: async (object, [rows], context) => {
      const { rowCount, row } = await areaArgument(context, object.sheetId, rows, 'PageLayout.setPrintTitleRows');
      await context.workbook.setPageSetup(object.sheetId, { titleRows: { ...parseArea('')!, row, rowCount } });
    },
    GetPrintAreaOrNullObject: async ({ sheetId }, _args, { workbook }) => {
      const { printArea } = await workbook.pageSetup(sheetId);
      return printArea && areasObject(sheetId, [printArea]);
    },
    GetPrintTitleRowsOrNullObject: async ({ sheetId }, _args, { workbook }) => {
      const { titleRows } = await workbook.pageSetup(sheetId);
      return titleRows && rangeObject(onSheet(sheetId, titleRows));
    },
  },
});

const filtered = async ({ sheetId }: PagePart, { workbook }: MemberContext): Promise<HostObject | null> => {
  const area = await workbook.autoFilter(sheetId);
  return area && rangeObject(onSheet(sheetId, area));
};

/** Blank rows below the list are no part of it. */
async function usedPart(context: MemberContext, area: Area & { sheetId: string }): Promise<Area> {
  const used = await context.workbook.usedArea(area.sheetId, true);
  return (used && intersect(area, used)) ?? area;
}

export const autoFilter = members<PagePart>({
  get: { Enabled: async ({ sheetId }, { workbook }) => (await workbook.autoFilter(sheetId)) !== null },
  call: {
    Apply: async ({ sheetId }, [range], context) => {
      const area = await areaArgument(context, sheetId, range, 'AutoFilter.apply');
      await context.workbook.setAutoFilter(sheetId, await usedPart(context, area));
    },
    Remove: ({ sheetId }, _args, { workbook }) => workbook.setAutoFilter(sheetId, null),
    GetRange: async (object, _args, context) => {
      const range = await filtered(object, context);
      if (!range) throw itemNotFound('AutoFilter.getRange');
      return range;
    },
    GetRangeOrNullObject: (object, _args, context) => filtered(object, context),
  },
});
