/**
 * HANDICAP: what a lost client puts between us and the target: lost/(lost + target), the share of the way that only brings us back to
 * where we were. In kilometres, a marathon of 42.195 km is the target: 42.195 × lost/target is what must be run before it starts.
 */
import { scalarOf, readOutput, withoutInvocation } from '../arguments';
import { output, type CallContext, type FunctionDeclaration, type Matrix } from '../declare';
import { elementwise, type NumberArgument } from '../elementwise';

const MARATHON_KM = 42.195;
const lost: NumberArgument = { key: 'lost', min: 0 };
const target: NumberArgument = { key: 'target', min: 0, zeroIsBlank: true };
const outputs = ['share', 'kilometres'] as const;

const share = elementwise([lost, target], (gone, aim) => gone! / (gone! + aim!));
const kilometres = elementwise([lost, target], (gone, aim) => (MARATHON_KM * gone!) / aim!);

export const handicapFunction: FunctionDeclaration = {
  id: 'HANDICAP',
  parameters: [{ key: 'lost', kind: 'range' }, { key: 'target', kind: 'range' }, output],
  outputs,
  columns: outputs,
  example: '=TENURE.HANDICAP(10,42.195)',
  run(given: readonly unknown[], context: CallContext): Matrix {
    const args = withoutInvocation(given);
    const asked = readOutput(scalarOf(args[2], 'output'), 'output', outputs);
    return (asked === 'share' ? share : kilometres)(args.slice(0, 2), context);
  },
};
