/**
 * The lowest point of a smooth function of two variables, by Newton's method with Levenberg and Marquardt's damping (Marquardt 1963): near the minimum the steps are
 * Newton's and digits double at each, far from it they turn downhill and shorten until the function falls. The function gives its
 * own first and second derivatives, so the answer is good to the last digits whatever the scale. `converged` is false when the steps run out: the
 * function may fall for ever.
 */

export type Pair = readonly [number, number];

/** A function at a point. */
export interface Surface {
  readonly value: number;
  readonly gradient: Pair;
  /** Second derivatives: by the first twice, by both, by the second twice. */
  readonly curvature: readonly [number, number, number];
}

export interface Minimum {
  readonly at: Pair;
  readonly value: number;
  readonly converged: boolean;
}

const STEPS = 200;
const SMALLEST_STEP = 1e-13;
const LARGEST_DAMPING = 1e12;

export function minimise(surface: (at: Pair) => Surface, start: Pair): Minimum {
  let at = start;
  let here = surface(at);
  let damping = 1e-3;
  for (let step = 0; step < STEPS; step++) {
    const [dx, dy] = downhill(here, damping);
    const next: Pair = [at[0] + dx, at[1] + dy];
    const there = surface(next);
    const small = Math.abs(dx) <= SMALLEST_STEP * (1 + Math.abs(at[0])) && Math.abs(dy) <= SMALLEST_STEP * (1 + Math.abs(at[1]));
    if (there.value <= here.value) {
      [at, here, damping] = [next, there, damping / 10];
    } else {
      damping *= 10;
    }
    if (small || damping > LARGEST_DAMPING) return { at, value: here.value, converged: true };
  }
  return { at, value: here.value, converged: false };
}

/** Solves (H + damping × |diagonal|) step = −gradient; more damping where H alone would lead uphill. */
function downhill({ gradient: [gx, gy], curvature: [xx, xy, yy] }: Surface, damping: number): Pair {
  const scale = Math.max(Math.abs(xx), Math.abs(yy), Math.abs(xy), 1e-300);
  // The smaller eigenvalue of H: what is missing to a positive curvature is added.
  const lowest = (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy);
  const more = damping * scale + Math.max(0, -lowest * (1 + 1e-9));
  const [a, b] = [xx + more, yy + more];
  const determinant = a * b - xy * xy;
  if (!(determinant > 0)) return [-gx / scale, -gy / scale];
  return [(xy * gy - b * gx) / determinant, (xy * gx - a * gy) / determinant];
}
