/**
 * The standard normal distribution: density, cumulative probability and quantile, each to about 1e-15 (relative, also far out in the tails).
 * Cumulative: W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969) 631-637, with the
 * split of x into a sixteenth and a rest that his ANORM uses to keep exp(-x²/2) exact. Quantile: M. J. Wichura, algorithm AS 241 (PPND16),
 * Applied Statistics 37 (1988) 477-484. No unit; infinite arguments are allowed, a quantile outside 0..1 is NaN.
 */

const ROOT_TWO_PI = 2.50662827463100050242;

export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) / ROOT_TWO_PI;

// Cody: |x| <= 0.67449, then up to sqrt(32), then beyond.
const A = [2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249, 0.065682337918207449113];
const B = [47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];
const C = [
  0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226, 2494.5375852903726711, 6848.1904505362823326,
  11602.651437647350124, 9842.7148383839780218, 1.0765576773720192317e-8,
];
const D = [
  22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091, 34900.952721145977266,
  38912.003286093271411, 19685.429676859990727,
];
const P = [
  0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466, 2.9112874951168792e-5, 0.02307344176494017303,
];
const Q = [1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5];
const ROOT_HALF_PI_INVERSE = 0.398942280401432677939946;
const ROOT_32 = 5.656854249492380195206754896838;

/** P(Z <= x). */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  const y = Math.abs(x);
  if (y <= 0.67448975) {
    const square = y * y;
    let [above, below] = [A[4]! * square, square];
    for (let i = 0; i < 3; i++) {
      above = (above + A[i]!) * square;
      below = (below + B[i]!) * square;
    }
    return 0.5 + (x * (above + A[3]!)) / (below + B[3]!);
  }
  const tail = upperTail(y);
  return x > 0 ? 1 - tail : tail;
}

/** P(Z > y) for y above 0.67. */
function upperTail(y: number): number {
  let ratio: number;
  if (y > 50) return 0;
  if (y <= ROOT_32) {
    let [above, below] = [C[8]! * y, y];
    for (let i = 0; i < 7; i++) {
      above = (above + C[i]!) * y;
      below = (below + D[i]!) * y;
    }
    ratio = (above + C[7]!) / (below + D[7]!);
  } else {
    const square = 1 / (y * y);
    let [above, below] = [P[5]! * square, square];
    for (let i = 0; i < 4; i++) {
      above = (above + P[i]!) * square;
      below = (below + Q[i]!) * square;
    }
    ratio = (ROOT_HALF_PI_INVERSE - (square * (above + P[4]!)) / (below + Q[4]!)) / y;
  }
  const sixteenths = Math.trunc(y * 16) / 16;
  const rest = (y - sixteenths) * (y + sixteenths);
  return Math.exp(-sixteenths * sixteenths * 0.5) * Math.exp(-rest * 0.5) * ratio;
}

/** P(a < Z < b), without the loss of digits that a difference of two numbers near 1 would bring. */
export function normalBetween(a: number, b: number): number {
  if (!(b > a)) return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : 0;
  return a > 0 ? normalCdf(-a) - normalCdf(-b) : normalCdf(b) - normalCdf(a);
}

/** Value of the polynomial whose coefficients are given from the constant on. */
const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

// Wichura: near the middle, then by r = sqrt(-ln p).
const MIDDLE = [
  [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853,
    33430.575583588128105, 2509.0809287301226727,
  ],
  [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
  ],
] as const;
const NEAR = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
    0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966,
    5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
] as const;
const FAR = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
    0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5,
    1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
] as const;

/** The x with P(Z <= x) = p. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const middle = p - 0.5;
  if (Math.abs(middle) <= 0.425) {
    const r = 0.180625 - middle * middle;
    return (middle * polynomial(MIDDLE[0], r)) / polynomial(MIDDLE[1], r);
  }
  const r = Math.sqrt(-Math.log(middle < 0 ? p : 1 - p));
  const [above, below] = r <= 5 ? NEAR : FAR;
  const shifted = r - (r <= 5 ? 1.6 : 5);
  const size = polynomial(above, shifted) / polynomial(below, shifted);
  return middle < 0 ? -size : size;
}
