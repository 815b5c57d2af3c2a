/** The mean of samples drawn one by one, how sure it is, and how many more it takes. */
export interface Sampled {
  readonly count: number;
  readonly mean: number;
  /** Population standard deviation. */
  readonly deviation: number;
  /** Half the width of the mean's 95 % interval. */
  readonly halfWidth: number;
}

export function sampled(values: readonly number[]): Sampled {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = count > 1 ? Math.sqrt(squares / (count - 1) / count) : Infinity;
  return {
    count,
    mean,
    deviation: Math.sqrt(squares / count),
    halfWidth: quantile(count - 1) * error,
  };
}

/**
 * Mathet, Widlöcher and Métivier 2015, 5.3: as many samples as hold the mean to `precision` of itself with
 * 95 % confidence, (1.96 times the coefficient of variation over the precision) squared.
 */
export function samplesNeeded({ mean, deviation }: Sampled, precision: number): number {
  return mean > 0 ? Math.ceil(((1.96 * deviation) / mean / precision) ** 2) : 0;
}

/** Of Student's t for 95 %, two-sided. */
function quantile(freedom: number): number {
  const few = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16,
    2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052,
    2.048, 2.045, 2.042,
  ];
  return few[freedom - 1] ?? 1.96 + 2.5 / Math.max(1, freedom);
}
