/** The output of a benchmark: one JSON line on stdout for each figure, beside what it is measured against. */

export interface Baseline {
  readonly name: string;
  readonly value: number;
}

export interface Measurement {
  readonly bench: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: Baseline;
  /** Value ÷ baseline. */
  readonly ratio?: number;
  /** What the value has to keep to, where that is required. */
  readonly bound?: Bound;
}

export interface Bound {
  readonly min?: number;
  readonly max?: number;
}

/** Three digits that mean something; more would be noise. */
const rounded = (value: number): number =>
  value === 0 || !Number.isFinite(value) ? value : Number(value.toPrecision(value >= 1000 ? 6 : 3));

export type RecordMeasurement = (
  metric: string,
  value: number,
  unit: string,
  baseline?: Baseline,
  bound?: Bound,
) => void;

/** @param write takes a line without its end */
export const measurementRecorder =
  (bench: string, write: (line: string) => void): RecordMeasurement =>
  (metric, value, unit, baseline, bound) => {
    const measurement: Measurement = {
      ...{ bench, metric, value: rounded(value), unit },
      ...(baseline && {
        baseline: { ...baseline, value: rounded(baseline.value) },
        ratio: rounded(value / baseline.value),
      }),
      ...(bound && { bound }),
    };
    write(JSON.stringify(measurement));
  };
