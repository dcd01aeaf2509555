// The order and number of elements that Microsoft's schemas require (OfficeAppManifestV1_1.xsd, TaskPaneAppVersionOverridesV1_0.xsd,
// OfficeAppBasicTypesV1_0.xsd), for the elements an Excel add-in uses. `?` at most one, `*` any number, `+` at least one.
// An element with an xsi:type that changes its content stands under `Name:Type`.

const localised = 'Override*';

export const childrenOf: Record<string, string> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions Dictionary? VersionOverrides? ExtendedOverrides?',
  Id: '',
  Version: '',
  ProviderName: '',
  DefaultLocale: '',
  DisplayName: localised,
  Description: localised,
  IconUrl: localised,
  HighResolutionIconUrl: localised,
  SupportUrl: localised,
  Override: '',
  AppDomains: 'AppDomain+',
  AppDomain: '',
  Hosts: 'Host+',
  Host: '',
  Requirements: 'Sets? Methods?',
  Sets: 'Set+',
  Set: '',
  DefaultSettings: 'SourceLocation',
  SourceLocation: localised,
  Permissions: '',
  VersionOverrides: 'Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins? VersionOverrides?',
  'Host:Workbook': 'Runtimes? AllFormFactors? DesktopFormFactor?',
  Runtimes: 'Runtime+',
  Runtime: '',
  AllFormFactors: 'ExtensionPoint?',
  DesktopFormFactor: 'GetStarted? FunctionFile? ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  FunctionFile: '',
  LearnMoreUrl: '',
  'ExtensionPoint:CustomFunctions': 'Script Page Metadata? Namespace?',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  Namespace: '',
  'ExtensionPoint:PrimaryCommandSurface': 'OfficeTab* CustomTab*',
  CustomTab: 'Group+ Label InsertBefore? InsertAfter?',
  Group: 'OverriddenByRibbonApi? Label Icon Control+',
  Label: '',
  Icon: 'bt:Image+',
  'Control:Button': 'OverriddenByRibbonApi? Label Supertip Icon Action Enabled?',
  Supertip: 'Title Description',
  Title: '',
  'Action:ShowTaskpane': 'TaskpaneId? SourceLocation Title?',
  'Action:ExecuteFunction': 'FunctionName',
  TaskpaneId: '',
  FunctionName: '',
  Resources: 'bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
  'bt:Image': 'bt:Override*',
  'bt:Url': 'bt:Override*',
  'bt:String': 'bt:Override*',
  'bt:Override': '',
};

/** True when the names stand in the order, and as often, as `rule` says. */
export function follows(names: readonly string[], rule: string): boolean {
  const parts = rule.split(' ').filter((part) => part !== '');
  const pattern = parts.map((part) => {
    const [, name, count] = /^(.*?)([?*+]?)$/.exec(part)!;
    return `(?:${name} )${count}`;
  });
  return new RegExp(`^${pattern.join('')}$`).test(names.map((name) => `${name} `).join(''));
}
