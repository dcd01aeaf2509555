// Every class of Office.js that the host knows, by its name in the library.
import * as charts from './charts';
import type { MemberTables } from './define';
import * as format from './format';
import * as names from './names';
import * as page from './page-layout';
import * as range from './range';
import * as rangeAreas from './range-areas';
import * as rules from './rules';
import * as services from './services';
import * as settings from './settings';
import * as table from './table';
import * as workbook from './workbook';
import * as worksheet from './worksheet';

export { newService } from './services';

export const memberTables: MemberTables = {
  Workbook: workbook.workbook,
  Application: workbook.application,
  CultureInfo: workbook.cultureInfo,
  NumberFormatInfo: workbook.numberFormatInfo,
  Runtime: workbook.runtime,
  WorksheetCollection: worksheet.worksheetCollection,
  Worksheet: worksheet.worksheet,
  WorksheetFreezePanes: worksheet.worksheetFreezePanes,
  PageLayout: page.pageLayout,
  HeaderFooterGroup: page.pageLayoutPart,
  HeaderFooter: page.pageLayoutPart,
  AutoFilter: page.autoFilter,
  Range: range.range,
  RangeAreas: rangeAreas.rangeAreas,
  WorkbookCreated: workbook.workbookCreated,
  TableScopedCollection: range.tableScopedCollection,
  RangeFormat: format.rangeFormat,
  RangeFill: format.rangeFill,
  RangeFont: format.rangeFont,
  FormatProtection: format.formatProtection,
  RangeBorderCollection: format.rangeBorderCollection,
  RangeBorder: format.rangeBorder,
  TableCollection: table.tableCollection,
  Table: table.table,
  TableColumnCollection: table.tableColumnCollection,
  TableColumn: table.tableColumn,
  TableRowCollection: table.tableRowCollection,
  TableRow: table.tableRow,
  NamedItemCollection: names.namedItemCollection,
  NamedItem: names.namedItem,
  ChartCollection: charts.chartCollection,
  Chart: charts.chart,
  ChartTitle: charts.chartTitle,
  ChartSeriesCollection: charts.chartSeriesCollection,
  ChartSeries: charts.chartSeries,
  ...charts.chartParts,
  ConditionalFormatCollection: rules.conditionalFormatCollection,
  ConditionalFormat: rules.conditionalFormat,
  ...rules.ruleParts,
  DataValidation: rules.dataValidation,
  SettingCollection: settings.settingCollection,
  Setting: settings.setting,
  CustomFunctions: services.customFunctionsService,
  AddinInternalService: services.addinInternalService,
  AppRuntimeService: services.appRuntimeService,
  AppRuntimePersistenceService: services.appRuntimePersistenceService,
  DynamicRibbon: services.dynamicRibbon,
  RibbonButton: services.ribbonButton,
  RibbonTab: services.ribbonTab,
  ActionService: services.actionService,
};
