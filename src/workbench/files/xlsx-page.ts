// How a sheet is printed, as elements of its part and names of the workbook: paper, margins, fit, titles, footers.
// Margins are points in Excel's API and inches in files.
import { formatArea, quoteSheet } from '../host/a1';
import type { PageSetup } from '../host/workbook-model';
import { element } from './xml';
import type { XmlElement } from './xml';

const POINTS_PER_INCH = 72;
/** ECMA-376 part 1, 18.3.1.63, by the words of Excel's API. */
const paperSizes: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };
/** Excel's own, where the add-in says nothing. */
const margins = [
  ['left', 50.4],
  ['right', 50.4],
  ['top', 54],
  ['bottom', 54],
  ['header', 21.6],
  ['footer', 21.6],
] as const;

const flag = (value: unknown): 1 | undefined => (value === true ? 1 : undefined);

/** "&L…&C…&R…": the three parts of a header or footer in one text. */
function threeParts(properties: PageSetup['properties'], what: 'Header' | 'Footer'): string {
  return (['left', 'center', 'right'] as const)
    .map((side) => {
      const text = properties[`headersFooters/defaultForAllPages/${side}${what}`];
      return typeof text === 'string' && text !== '' ? `&${side.charAt(0).toUpperCase()}${text}` : '';
    })
    .join('');
}

export interface PageElements {
  /** Goes into sheetPr, which comes first. */
  readonly fitToPage: boolean;
  readonly others: readonly XmlElement[];
}

// eslint-disable-next-line complexity -- one line a property of the page.
export function pageElements({ properties }: PageSetup, prefix: string): PageElements {
  const make = (
    name: string,
    attributes: Record<string, string | number | undefined>,
    children: (XmlElement | string)[] = [],
  ): XmlElement => element(`${prefix}${name}`, attributes, children);
  const zoom = (properties['zoom'] ?? {}) as {
    horizontalFitToPages?: number | null;
    verticalFitToPages?: number | null;
    scale?: number | null;
  };
  const fits = typeof zoom.horizontalFitToPages === 'number' || typeof zoom.verticalFitToPages === 'number';
  const inches = (name: string, points: number): number => {
    const given = properties[`${name}Margin`];
    return Math.round(((typeof given === 'number' ? given : points) / POINTS_PER_INCH) * 1e4) / 1e4;
  };
  const [header, footer] = [threeParts(properties, 'Header'), threeParts(properties, 'Footer')];
  const orientation = properties['orientation'];
  const options = {
    horizontalCentered: flag(properties['centerHorizontally']),
    verticalCentered: flag(properties['centerVertically']),
    headings: flag(properties['printHeadings']),
    gridLines: flag(properties['printGridlines']),
  };
  return {
    fitToPage: fits,
    others: [
      ...(Object.values(options).some((one) => one !== undefined) ? [make('printOptions', options)] : []),
      make('pageMargins', Object.fromEntries(margins.map(([name, points]) => [name, inches(name, points)]))),
      make('pageSetup', {
        paperSize: paperSizes[String(properties['paperSize'] ?? '')],
        scale: fits || typeof zoom.scale !== 'number' ? undefined : zoom.scale,
        // 0: as many pages as it takes.
        fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : undefined,
        fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : undefined,
        orientation: typeof orientation === 'string' ? orientation.toLowerCase() : undefined,
      }),
      ...(header === '' && footer === ''
        ? []
        : [
            make('headerFooter', {}, [
              ...(header === '' ? [] : [make('oddHeader', {}, [header])]),
              ...(footer === '' ? [] : [make('oddFooter', {}, [footer])]),
            ]),
          ]),
    ],
  };
}

/** Names that print areas and titles have in files. */
export function pageNames(
  sheet: string,
  page: PageSetup | undefined,
  filter: Parameters<typeof formatArea>[0] | undefined,
): { name: string; formula: string }[] {
  const place = (text: string): string => `=${quoteSheet(sheet)}!${text}`;
  return [
    ...(page?.printArea ? [{ name: '_xlnm.Print_Area', formula: place(formatArea(page.printArea, true)) }] : []),
    ...(page?.titleRows
      ? [{ name: '_xlnm.Print_Titles', formula: place(`$${page.titleRows.row + 1}:$${page.titleRows.row + page.titleRows.rowCount}`) }]
      : []),
    ...(filter === undefined ? [] : [{ name: '_xlnm._FilterDatabase', formula: place(formatArea(filter, true)) }]),
  ];
}
