import type { Point } from './map-svg.ts';

/** Places by longitude and latitude, degrees. */
export const islamabad: Point = [73.05, 33.69];
export const moscow: Point = [37.62, 55.75];
export const karachi: Point = [66.99, 24.86];
export const kashgar: Point = [75.99, 39.47];
export const gwadar: Point = [62.33, 25.13];
/** The end of the pipeline in Punjab, drawn near Lahore. */
export const punjab: Point = [74.2, 31.4];
