// The services beside the workbook: custom functions' runtime, the task pane's state (Office.addin.*), the ribbon, actions and their shortcuts.
import { HostError } from '../wire';
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

export const dynamicRibbon = members({
  call: {
    ExecuteRequestUpdate: (_service, [json], context) => {
      let definition: unknown;
      try {
        definition = JSON.parse(String(json));
      } catch (error) {
        throw new HostError(
          'InvalidRibbonDefinition',
          `The ribbon definition is not JSON: ${String(error)}`,
          'DynamicRibbon.executeRequestUpdate',
        );
      }
      context.ribbonUpdate(definition);
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
