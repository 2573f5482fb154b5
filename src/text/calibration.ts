// The few numbers that make scores of invented posts fit what members really write.

/** z' = scale · z + shift + own[type]. */
export type Calibration = { readonly scale: number; readonly shift: number; readonly own: readonly number[] };

export const typeCalibration: Calibration = { scale: 1, shift: 0, own: [] };
export const strategyCalibration: Calibration = { scale: 1, shift: 0, own: [] };

/** A type is asserted above this probability (the likeliest always is), at most this many. */
export const assertAbove = 0.34;
export const assertAtMost = 5;

/** After a press: what a pressed type counts as, by how much the others fall, and above what one of them still shows. */
export const pressed = { chance: 0.97, others: 0.5, stillAbove: 0.6 } as const;

/** Applies a calibration to raw scores. */
export const calibrated = ({ scale, shift, own }: Calibration, z: Float64Array): Float64Array =>
  z.map((v, i) => scale * v + shift + (own[i] ?? 0));
