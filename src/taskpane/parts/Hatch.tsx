/** The hatch of what constrains the client: with its colour, so that neither has to be told apart alone. Stands in the `defs` of a drawing. */
import type { ReactNode } from 'react';
import { chart } from '../theme';

export const Hatch = ({ id }: { readonly id: string }): ReactNode => (
  <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width={5} height={5} fill={chart.constrains} />
    <line x1={0} y1={0} x2={0} y2={5} stroke={chart.ground} strokeWidth={1.6} />
  </pattern>
);
