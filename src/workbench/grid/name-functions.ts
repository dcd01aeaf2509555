// Names of the workbook that hold a LAMBDA and are called like functions: =SWITCHCOST(…).
// Univer 0.25.1 puts a name's text in its place, wants every parameter of a LAMBDA, and has no ISOMITTED: a call without the
// optional ones is #VALUE!. So a name whose LAMBDA hands its parameters on to one of the add-in's functions is registered as
// that function under another name, and hidden from Univer's formulas; any other LAMBDA stays what it is to Univer.
import type { Injector } from '@univerjs/core';
import { FunctionType, IDefinedNamesService, IFunctionService } from '@univerjs/preset-sheets-core';
import { passedThrough } from '../../workbook/short-name-formula';
import type { HostedFunction } from './custom-function';
import { functionInfo } from './function-list';
import type { DeclaredFunction, FunctionList } from './function-list';

export class NameFunctions {
  readonly #injector: Injector;
  readonly #unitId: string;
  readonly #make: (name: string, declared: DeclaredFunction) => HostedFunction;
  #list: FunctionList = { namespace: '', functions: [] };
  /** Registered names, upper case, with their LAMBDA. */
  readonly #registered = new Map<string, string>();

  constructor(injector: Injector, unitId: string, make: (name: string, declared: DeclaredFunction) => HostedFunction) {
    this.#injector = injector;
    this.#unitId = unitId;
    this.#make = make;
    const names = injector.get(IDefinedNamesService);
    const original = names.getValueByName.bind(names);
    names.getValueByName = (unit, name) => (unit === unitId && this.#registered.has(name.toUpperCase()) ? null : original(unit, name));
  }

  /** The functions that names may stand for are others now. */
  declare(list: FunctionList): void {
    this.#list = list;
    this.#remove([...this.#registered.keys()]);
    this.update();
  }

  /** Brings the registered names in line with the workbook's. Are there others than before? */
  update(): boolean {
    const wanted = new Map(this.#names().map(({ name, formulaOrRefString }) => [name.toUpperCase(), formulaOrRefString]));
    const gone = [...this.#registered].filter(([name, formula]) => wanted.get(name) !== formula).map(([name]) => name);
    this.#remove(gone);
    const service = this.#injector.get(IFunctionService);
    let came = 0;
    for (const [name, formula] of wanted) {
      // A function of Univer's own wins, as Excel's own would.
      if (this.#registered.has(name) || service.hasExecutor(name)) continue;
      const passed = passedThrough(formula);
      const declared = passed && this.#list.functions.find((one) => one.name.toUpperCase() === passed.id);
      if (passed === undefined || declared === undefined) continue;
      const hosted = this.#make(name, declared);
      hosted.maxParams = passed.parameters.length;
      service.registerExecutors(hosted);
      service.registerDescriptions({ ...functionInfo('', declared), functionName: name, functionType: FunctionType.User });
      this.#registered.set(name, formula);
      service.deleteFormulaAstCacheKey(name);
      came++;
    }
    return came + gone.length > 0;
  }

  #names() {
    return Object.values(this.#injector.get(IDefinedNamesService).getDefinedNameMap(this.#unitId) ?? {});
  }

  #remove(names: readonly string[]): void {
    if (names.length === 0) return;
    const service = this.#injector.get(IFunctionService);
    service.unregisterExecutors(...names);
    service.unregisterDescriptions(...names);
    // Formulas as parsed hold on to the function.
    service.deleteFormulaAstCacheKey(...names);
    for (const name of names) this.#registered.delete(name);
  }
}
