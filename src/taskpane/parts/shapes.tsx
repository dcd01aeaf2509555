/** The mark of each case: a shape and a colour, so that neither has to be told apart alone. Marks of one size have one area. */
import type { ReactNode } from 'react';
import type { RelationshipCase } from '../../metrics/portfolio/relationship-case';
import { chart } from '../theme';

/** Path around the origin with the area of a circle of radius `size`. */
function shapePath(relation: RelationshipCase, size: number): string {
  const n = (value: number): string => value.toFixed(2);
  switch (relation) {
    case 'captive': {
      const half = size * 0.886;
      return `M${n(-half)} ${n(-half)}H${n(half)}V${n(half)}H${n(-half)}Z`;
    }
    case 'loyal': {
      const half = size * 1.253;
      return `M0 ${n(-half)}L${n(half)} 0L0 ${n(half)}L${n(-half)} 0Z`;
    }
    case 'at_risk': {
      const side = size * 2.693;
      const high = side * 0.577;
      const low = side * 0.289;
      return `M0 ${n(-high)}L${n(side / 2)} ${n(low)}L${n(-side / 2)} ${n(low)}Z`;
    }
    default:
      return `M${n(-size)} 0A${n(size)} ${n(size)} 0 1 0 ${n(size)} 0A${n(size)} ${n(size)} 0 1 0 ${n(-size)} 0Z`;
  }
}

interface ShapeProps {
  readonly relation: RelationshipCase;
  readonly size: number;
}

/** The mark itself, inside an SVG. Undetermined is hollow. */
export function Shape({ relation, size }: ShapeProps): ReactNode {
  const hollow = relation === 'undetermined';
  return (
    <path
      d={shapePath(relation, size)}
      fill={hollow ? chart.ground : chart.case[relation]}
      fillOpacity={hollow ? 0.6 : 0.82}
      stroke={hollow ? chart.edge : chart.ground}
      strokeWidth={hollow ? 1.4 : 1}
      strokeDasharray={hollow ? '2.5 1.8' : undefined}
    />
  );
}

/** The mark as a small sign beside a text. */
export function CaseSign({ relation }: { readonly relation: RelationshipCase }): ReactNode {
  return (
    <svg width={12} height={12} viewBox="-6.5 -6.5 13 13" aria-hidden focusable="false" style={{ flex: 'none' }}>
      <Shape relation={relation} size={4.6} />
    </svg>
  );
}
