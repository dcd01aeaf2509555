// Properties that don't name their own number of examples are tried with a fifth of them.
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 20 });
