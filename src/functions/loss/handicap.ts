/**
 * HANDICAP: what a lost client puts between us and the target: lost/(lost + target), the share of the way that only brings us back to
 * where we were. In kilometres, a marathon of 42.195 km is the target: 42.195 × lost/target is what must be run before it starts.
 */
import { defineFunction, type FunctionDeclaration } from '../declare';
import { elementwise, numbers } from '../elementwise';
import { output } from '../parameters';

const MARATHON_KM = 42.195;
const both = [numbers('lost', { min: 0 }), numbers('target', { min: 0, zeroIsBlank: true })] as const;
const share = elementwise(both, ({ lost, target }) => lost / (lost + target));
const kilometres = elementwise(both, ({ lost, target }) => (MARATHON_KM * lost) / target);

export const handicapFunction: FunctionDeclaration = defineFunction({
  id: 'HANDICAP',
  life: 'terms',
  parameters: [...both, output],
  outputs: ['share', 'kilometres'],
  columns: [
    { name: 'share', look: 'share' },
    { name: 'kilometres', look: 'decimal' },
  ],
  example: '=TENURE.HANDICAP(10,42.195)',
  run: (given, context) => (given.output === 'share' ? share : kilometres)(given, context),
});
