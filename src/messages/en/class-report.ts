/** Giving back: comments on a student's marks, corrections as files, results and reports. */
import type { Entries } from '../entry';

export const classReport = {} satisfies Entries;
