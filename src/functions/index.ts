/** Registers every function of the catalogue with the runtime. Needs nothing but the global `CustomFunctions`. */
import { excelFunction } from './call';
import { catalogue } from './catalogue';

for (const declaration of catalogue) CustomFunctions.associate(declaration.id, excelFunction(declaration));
