/** What the bench puts into measured pages. */
import type { PageBench } from '../measure/in-page.mjs';

declare global {
  interface Window {
    bench: PageBench;
    /** bench/reader/interactions.mjs: durations of events in ms, since the last call */
    interactions: { take(): number[] };
  }
}
