// The services beside the workbook: custom functions' runtime, the task pane's state (Office.addin.*), the ribbon, actions and their shortcuts.
import { members } from './define';
import type { HostObject } from './define';

/** Services that Office.js makes with `new`, by their wire names. */
const SERVICES: Readonly<Record<string, string>> = {
  'Microsoft.ExcelServices.CustomFunctions': 'CustomFunctions',
  'Microsoft.InternalService.AddinInternalService': 'AddinInternalService',
  'Microsoft.AppRuntime.AppRuntimeService': 'AppRuntimeService',
  'Microsoft.AppRuntime.AppRuntimePersistenceService': 'AppRuntimePersistenceService',
  'Microsoft.DynamicRibbon.DynamicRibbon': 'DynamicRibbon',
  'Microsoft.Office.ActionService': 'ActionService',
};

export const newService = (service: string): HostObject | null => {
  const kind = SERVICES[service];
  return kind === undefined ? null : { kind };
};

export const customFunctionsService = members({
  call: {
    _SetOsfControlContainerReadyForCustomFunctions: (_service, _args, context) => {
      context.customFunctions.ready();
      return null;
    },
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (_service, [results], context) => {
      context.customFunctions.results(results as readonly unknown[]);
      return null;
    },
    SetInvocationResults: (_service, [results], context) => {
      const listed = results as readonly { id: number; failed?: boolean; value?: unknown; errorCode?: number }[];
      context.customFunctions.results(
        listed.map(({ id, failed, value, errorCode }) => [id, failed !== true, value ?? null, errorCode ?? 0]),
      );
      return null;
    },
  },
});

export const addinInternalService = members({
  call: {
    NotifyActionHandlerReady: (_service, _args, context) => {
      context.actionsReady();
      return null;
    },
  },
});

export const appRuntimeService = members({
  call: {
    GetAppRuntimeState: (_service, _args, { pane }) => pane.state,
    SetAppRuntimeState: (_service, [state], { pane }) => {
      pane.setState(String(state));
      return null;
    },
  },
});

export const appRuntimePersistenceService = members({
  call: {
    GetAppRuntimeStartState: (_service, _args, { pane }) => pane.startState,
    SetAppRuntimeStartState: (_service, [state], { pane }) => {
      pane.startState = String(state);
      return null;
    },
  },
});

interface RibbonPart extends HostObject {
  id: string;
}

/** Office.ribbon.requestUpdate names tabs and buttons by id and changes one thing of each. */
export const dynamicRibbon = members({
  call: {
    GetButton: (_ribbon, [id]): RibbonPart => ({ kind: 'RibbonButton', id: String(id) }),
    GetTab: (_ribbon, [id]): RibbonPart => ({ kind: 'RibbonTab', id: String(id) }),
  },
});

export const ribbonButton = members<RibbonPart>({
  set: { Enabled: ({ id }, enabled, context) => context.ribbonUpdate({ button: id, enabled: enabled === true }) },
});

export const ribbonTab = members<RibbonPart>({
  call: {
    SetVisibility: ({ id }, [visible], context) => {
      context.ribbonUpdate({ tab: id, visible: visible === true });
      return null;
    },
  },
});

export const actionService = members({
  call: {
    AreShortcutsInUse: () => [],
    GetShortcuts: () => ({}),
    ReplaceShortcuts: () => null,
  },
});
