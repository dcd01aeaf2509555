// Answers one request of Office.js: walks its object paths, carries out its actions in order, stops at the first error. It knows nothing of Excel: the members do.
// Strict: a member that Office.js has and the host lacks fails with its name ("NotImplemented"), as does an action or path type that is not known.
// Gating: a member whose requirement set the host does not claim fails with "ApiNotFound" (Office.js itself does not check, see docs/fidelity.md).
import type { LibraryClass, LibraryModel } from './library-model';
import { isHostObject } from './members/define';
import type { HostObject, MemberContext, MemberTable, MemberTables } from './members/define';
import { ActionType, HostError, invalidArgument, itemNotFound, ObjectPathType } from './wire';
import type { Action, ArgumentInfo, ObjectPath, QueryInfo, RichApiRequest, RichApiResponse } from './wire';

/** Requirement sets that the host claims, by name: { ExcelApi: "1.15" }. */
export type Requirements = Readonly<Record<string, string>>;

export interface EngineOptions {
  library: LibraryModel;
  tables: MemberTables;
  context: MemberContext;
  requirements: Requirements;
  /** Makes the object behind `new` paths (services): null when the host does not know it. */
  newObject(service: string): HostObject | null;
  root: HostObject;
}

interface RequestState {
  paths: Record<string, ObjectPath>;
  resolved: Map<number, HostObject | null>;
}

const camel = (wire: string): string => wire[0]!.toLowerCase() + wire.slice(1);

/** Whether `have` ("1.15") is at least `need` ("1.9"). */
export function versionReaches(have: string | undefined, need: string): boolean {
  if (have === undefined) return false;
  const [haveMajor = 0, haveMinor = 0] = have.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = need.split('.').map(Number);
  return haveMajor > needMajor || (haveMajor === needMajor && haveMinor >= needMinor);
}

/** HTTP codes of errors; 400 for any other. */
const statusCodes: Readonly<Record<string, number>> = { ItemNotFound: 404, AccessDenied: 403 };

export class Engine {
  /** Members asked for that the host lacks, "Range.sort": a test can show that none was. */
  readonly unimplemented = new Set<string>();
  private readonly references = new Map<string, HostObject>();
  private readonly referenceOf = new WeakMap<HostObject, string>();
  private nextReference = 1;
  private readonly versions: Map<string, string>;

  constructor(private readonly options: EngineOptions) {
    this.versions = new Map(Object.entries(options.requirements).map(([name, version]) => [name.toLowerCase(), version]));
  }

  async run(request: RichApiRequest): Promise<RichApiResponse> {
    const state: RequestState = { paths: request.ObjectPaths, resolved: new Map() };
    const response: RichApiResponse = { Results: [], TraceIds: [] };
    for (let index = 0; index < request.Actions.length; index++) {
      const action = request.Actions[index]!;
      try {
        const value = await this.act(state, action, response.TraceIds);
        response.Results.push({ ActionId: action.Id, Value: value === undefined ? null : value });
      } catch (error) {
        const told =
          error instanceof HostError
            ? error
            : new HostError(
                'GeneralException',
                `There was an internal error while processing the request. (host defect: ${String(error)})`,
              );
        if (!(error instanceof HostError)) console.error('The host has a defect:', error);
        const HttpStatusCode = statusCodes[told.code] ?? 400;
        response.Error = { Code: told.code, Message: told.message, Location: told.location, ActionIndex: index, HttpStatusCode };
        return response;
      }
    }
    return response;
  }

  /** How many objects the add-in holds on to; grows when it forgets to untrack. */
  get trackedCount(): number {
    return this.references.size;
  }

  /** The objects that the add-in holds on to. `replace` takes the place of one, or (null) makes the reference invalid. */
  eachKept(replace: (object: HostObject) => HostObject | null): void {
    for (const [reference, object] of this.references) {
      const next = replace(object);
      if (next === object) continue;
      if (next === null) this.references.delete(reference);
      else {
        this.references.set(reference, next);
        this.referenceOf.set(next, reference);
      }
    }
  }

  releaseAll(): void {
    this.references.clear();
  }

  private async act(state: RequestState, action: Action, traceIds: number[]): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) {
      traceIds.push(action.Id);
      return null;
    }
    const object = await this.path(state, action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === null ? null : this.identity(object);
      case ActionType.Query:
        return this.query(object, action.QueryInfo ?? {});
      case ActionType.Method:
        if (action.Name === '_RemoveReference') return this.release(action.ArgumentInfo);
        if (object === null) return null;
        if (action.Name === '_KeepReference') return this.keep(object);
        return this.invoke(object, action.Name, await this.args(state, action.ArgumentInfo));
      case ActionType.SetProperty: {
        if (object === null) throw new HostError('InvalidObjectPath', `The object path is null: ${action.Name} can't be set.`);
        const [value] = await this.args(state, action.ArgumentInfo);
        await this.setProperty(object, action.Name, value);
        return null;
      }
      default:
        throw new HostError('NotImplemented', `The workbench's host knows no action of type ${action.ActionType}.`);
    }
  }

  private keep(object: HostObject): null {
    if (!this.referenceOf.has(object)) {
      const reference = `ref${this.nextReference++}`;
      this.referenceOf.set(object, reference);
      this.references.set(reference, object);
    }
    return null;
  }

  private release(info: ArgumentInfo | undefined): null {
    this.references.delete(String(info?.Arguments?.[0]));
    return null;
  }

  private async args(state: RequestState, info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    const resolved: unknown[] = [];
    for (let index = 0; index < values.length; index++)
      resolved.push(typeof ids[index] === 'number' && ids[index] !== 0 ? await this.path(state, values[index] as number) : values[index]);
    return resolved;
  }

  private async path(state: RequestState, id: number): Promise<HostObject | null> {
    const known = state.resolved.get(id);
    if (known !== undefined) return known;
    const path = state.paths[id];
    if (!path) throw new HostError('InvalidObjectPath', `The request names an object path it does not describe: ${id}.`);
    const object = await this.resolve(state, path);
    state.resolved.set(id, object);
    return object;
  }

  // eslint-disable-next-line complexity -- a list of kinds with what each means, no decision among them.
  private async resolve(state: RequestState, path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalObject:
        return this.options.root;
      case ObjectPathType.NewObject: {
        const made = this.options.newObject(path.Name);
        if (!made) throw this.missing('new', path.Name);
        return made;
      }
      case ObjectPathType.ReferenceId: {
        const kept = this.references.get(path.Name);
        if (!kept) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
        return kept;
      }
      case ObjectPathType.NullObject:
        return null;
    }
    const parent = path.ParentObjectPathId === undefined ? null : await this.path(state, path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case ObjectPathType.Property:
        return this.navigate(parent, path.Name);
      case ObjectPathType.Indexer: {
        this.gate(parent.kind, 'getItem', this.library(parent.kind)?.methods.find((method) => method.wire === '[]')?.requires);
        const table = this.table(parent.kind);
        if (!table.item) throw this.missing(parent.kind, 'getItem');
        const [key] = await this.args(state, path.ArgumentInfo);
        const item = await table.item(parent, key, this.options.context);
        if (!item) throw itemNotFound(`${parent.kind}.getItem`);
        return item;
      }
      case ObjectPathType.Method: {
        const result = await this.invoke(parent, path.Name, await this.args(state, path.ArgumentInfo));
        if (result === null || result === undefined) return null;
        if (!isHostObject(result)) throw new Error(`${parent.kind}.${path.Name} gave a value where an object was asked for.`);
        return result;
      }
      default:
        throw new HostError('NotImplemented', `The workbench's host knows no object path of type ${path.ObjectPathType}.`);
    }
  }

  private table(kind: string): MemberTable {
    return this.options.tables[kind] ?? {};
  }

  private library(kind: string): LibraryClass | undefined {
    return this.options.library[kind];
  }

  private missing(kind: string, member: string): HostError {
    this.unimplemented.add(`${kind}.${member}`);
    return new HostError('NotImplemented', `The workbench's host does not implement ${kind}.${member}.`, `${kind}.${member}`);
  }

  private gate(kind: string, member: string, requires: string | null | undefined): void {
    if (!requires) return;
    const [set, version] = requires.split(' ') as [string, string];
    const have = this.versions.get(set.toLowerCase());
    if (versionReaches(have, version)) return;
    throw new HostError(
      'ApiNotFound',
      `The API you are trying to use could not be found. It may be available in a newer version of Excel. (${kind}.${member} needs ${requires}, the host has ${have ?? 'none'}.)`,
      `${kind}.${member}`,
    );
  }

  private async navigate(parent: HostObject, wire: string): Promise<HostObject | null> {
    const declared = this.library(parent.kind)?.navigations.find((navigation) => navigation.wire === wire);
    const name = declared?.name ?? camel(wire);
    this.gate(parent.kind, name, declared?.requires);
    const table = this.table(parent.kind);
    const go = table.go?.[wire];
    if (go) return go(parent, this.options.context);
    if (table.bag && declared) return table.bag.go(parent, name, declared.leadsTo);
    throw this.missing(parent.kind, name);
  }

  // eslint-disable-next-line complexity -- a list of kinds with what each means, no decision among them.
  private async invoke(object: HostObject, wire: string, args: unknown[]): Promise<unknown> {
    const declared = this.library(object.kind)?.methods.find((method) => method.wire === wire);
    const name = declared?.name ?? camel(wire);
    this.gate(object.kind, name, declared?.requires);
    const table = this.table(object.kind);
    const call = table.call?.[wire];
    if (call) return call(object, args, this.options.context);
    if (wire === 'GetItemOrNullObject' && table.item) return table.item(object, args[0], this.options.context);
    if (wire === 'GetItem' && table.item) {
      const item = await table.item(object, args[0], this.options.context);
      if (!item) throw itemNotFound(`${object.kind}.getItem`);
      return item;
    }
    if (wire === 'GetCount' && table.items) return (await table.items(object, this.options.context)).length;
    if (wire === 'GetItemAt' && table.items) {
      const item = (await table.items(object, this.options.context))[Number(args[0])];
      if (!item) throw invalidArgument(`${object.kind}.getItemAt`);
      return item;
    }
    throw this.missing(object.kind, name);
  }

  private async setProperty(object: HostObject, wire: string, value: unknown): Promise<void> {
    const declared = this.library(object.kind)?.scalars.find((scalar) => scalar.wire === wire);
    const name = declared?.name ?? camel(wire);
    this.gate(object.kind, name, declared?.requires);
    const table = this.table(object.kind);
    const set = table.set?.[wire];
    if (set) return set(object, value, this.options.context);
    if (table.bag && declared) return table.bag.write(object, name, value, this.options.context);
    throw this.missing(object.kind, `${name} (set)`);
  }

  private identity(object: HostObject): Record<string, unknown> {
    const shown = { ...this.table(object.kind).identity?.(object) };
    const reference = this.referenceOf.get(object);
    return reference === undefined ? shown : { ...shown, _ReferenceId: reference };
  }

  private async query(object: HostObject | null, query: QueryInfo): Promise<unknown> {
    if (object === null) return null;
    const select = [...(query.Select ?? []), ...(query.Expand ?? [])];
    return this.table(object.kind).items ? this.queryItems(object, select, query) : this.queryOne(object, select);
  }

  private async queryItems(collection: HostObject, select: readonly string[], query: QueryInfo): Promise<Record<string, unknown>> {
    const own = select.filter((name) => this.scalar(collection.kind, name));
    const rest = select
      .filter((name) => !this.scalar(collection.kind, name))
      .map((name) => name.replace(/^items(\/|$)/, ''))
      .filter((name) => name !== '');
    const from = query.Skip ?? 0;
    const items = (await this.table(collection.kind).items!(collection, this.options.context)).slice(
      from,
      query.Top === undefined ? undefined : from + query.Top,
    );
    const result: Record<string, unknown> = {};
    const shown: unknown[] = [];
    for (const item of items) shown.push(await this.query(item, { Select: rest }));
    result._Items = shown;
    for (const name of own) await this.readInto(result, collection, name);
    return result;
  }

  private async queryOne(object: HostObject, select: readonly string[]): Promise<Record<string, unknown>> {
    const result = this.identity(object);
    const nested = new Map<string, string[]>();
    if (select.length === 0 || select.includes('*')) await this.readAllInto(result, object);
    for (const entry of select) {
      if (entry === '*') continue;
      const [head, ...tail] = entry.split(/[/.]/) as [string, ...string[]];
      if (tail.length === 0 && this.scalar(object.kind, head)) await this.readInto(result, object, head);
      else {
        const navigation = this.library(object.kind)?.navigations.find(({ name }) => name.toLowerCase() === head.toLowerCase());
        if (!navigation)
          throw new HostError('InvalidArgument', `The property '${head}' does not exist on ${object.kind}.`, `${object.kind}.load`);
        const wanted = nested.get(navigation.wire) ?? [];
        if (tail.length > 0) wanted.push(tail.join('/'));
        nested.set(navigation.wire, wanted);
      }
    }
    for (const [wire, wanted] of nested) result[wire] = await this.query(await this.navigate(object, wire), { Select: wanted });
    return result;
  }

  private scalar(kind: string, name: string) {
    return this.library(kind)?.scalars.find((scalar) => scalar.name.toLowerCase() === name.toLowerCase());
  }

  /** A load() without names: what the host has and the claimed requirement sets allow. */
  private async readAllInto(result: Record<string, unknown>, object: HostObject): Promise<void> {
    const table = this.table(object.kind);
    for (const scalar of this.library(object.kind)?.scalars ?? []) {
      if (scalar.name.startsWith('_') || !table.get?.[scalar.wire]) continue;
      if (scalar.requires) {
        const [set, version] = scalar.requires.split(' ') as [string, string];
        if (!versionReaches(this.versions.get(set.toLowerCase()), version)) continue;
      }
      await this.readInto(result, object, scalar.name);
    }
  }

  private async readInto(result: Record<string, unknown>, object: HostObject, name: string): Promise<void> {
    const scalar = this.scalar(object.kind, name)!;
    if (scalar.wire === '_ReferenceId') {
      result[scalar.wire] = this.referenceOf.get(object) ?? '';
      return;
    }
    this.gate(object.kind, scalar.name, scalar.requires);
    const table = this.table(object.kind);
    const get = table.get?.[scalar.wire];
    if (get) result[scalar.wire] = await get(object, this.options.context);
    else if (table.bag) result[scalar.wire] = await table.bag.read(object, scalar.name, this.options.context);
    else throw this.missing(object.kind, scalar.name);
  }
}
