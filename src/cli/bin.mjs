#!/usr/bin/env node
// `tenure` as it stands in the sources: nothing has to be built after a clone or an install, which is why tsx is no package of development alone.
// For machines without the sources, workers of a cluster above all, `npm run build` makes one file of it: dist/cli/tenure.mjs.
import { register } from 'tsx/esm/api';

register();
await import('./program.ts');
