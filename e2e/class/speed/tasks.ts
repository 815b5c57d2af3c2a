/** The tasks of the page's own thread, from a recording of the browser. */

export interface LongestTasks {
  /** By the clock, other work of the machine included. */
  readonly longestMs: number;
  /** Computing alone. */
  readonly longestCpuMs: number;
  /** Tasks of more than 50 ms by the clock. */
  readonly over50: number;
  /** Computing of the thread, all of its tasks. */
  readonly cpuMs: number;
}

interface Recorded {
  readonly name?: string;
  readonly cat?: string;
  readonly ph?: string;
  readonly pid?: number;
  readonly tid?: number;
  readonly ts?: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** What the browser has to write down. */
export const CATEGORIES = [
  'blink.user_timing',
  'disabled-by-default-devtools.timeline',
  'devtools.timeline',
];

/** By the name of the stop, from its mark to the next one. */
export function longestTasks(recording: Buffer): ReadonlyMap<string, LongestTasks> {
  const { traceEvents } = JSON.parse(recording.toString('utf8')) as {
    readonly traceEvents: readonly Recorded[];
  };
  const marks = traceEvents
    .filter(({ cat = '', name = '' }) => cat.includes('user_timing') && name.startsWith('stop '))
    .map(({ name = '', ts = 0, pid, tid }) => ({ name: name.slice('stop '.length), ts, pid, tid }))
    .toSorted((a, b) => a.ts - b.ts);
  const [first] = marks;
  const tasks = traceEvents.filter(
    ({ name = '', ph, pid, tid }) =>
      name.endsWith('RunTask') && ph === 'X' && pid === first?.pid && tid === first?.tid,
  );
  return new Map(
    marks.slice(0, -1).map(({ name, ts }, at) => {
      const until = marks[at + 1]?.ts ?? Infinity;
      const own = tasks.filter((task) => endOf(task) >= ts && (task.ts ?? 0) < until);
      const clock = own.map(({ dur = 0 }) => dur / 1000);
      const cpu = own.map(({ tdur = 0 }) => tdur / 1000);
      return [
        name,
        {
          longestMs: Math.max(0, ...clock),
          longestCpuMs: Math.max(0, ...cpu),
          over50: clock.filter((ms) => ms > 50).length,
          cpuMs: cpu.reduce((sum, ms) => sum + ms, 0),
        },
      ];
    }),
  );
}

function endOf({ ts = 0, dur = 0 }: Recorded): number {
  return ts + dur;
}
