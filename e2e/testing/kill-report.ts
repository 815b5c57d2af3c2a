/** The outcome of killing a browser at random moments, kept for `npm run kill` to print. */
import { mkdirSync, writeFileSync } from 'node:fs';

export interface KillReport {
  readonly what: string;
  readonly kills: number;
  /** Annotations of which the page had said that they are saved. */
  readonly acknowledged: number;
  /** Of these, how many were not there after the restart. */
  readonly lost: number;
  /** Restarts at which a batch was there in part. */
  readonly torn: number;
  /** Starts at which the browser had lost some of its database, and all was brought back. */
  readonly broughtBack: number;
}

const FOLDER = '.reports/kill';

/** How many times to kill: POSTIL_KILLS, or ten. */
export const KILLS = Number(process.env.POSTIL_KILLS ?? 10);

/** Chromium's other engine for IndexedDB is behind a flag, until it becomes the default. */
export const ENGINE_ARGUMENTS =
  process.env.POSTIL_SQLITE === '1' ? ['--enable-features=IdbSqliteBackingStore'] : [];

export function writeKillReport(report: KillReport): void {
  mkdirSync(FOLDER, { recursive: true });
  const name = report.what.replaceAll(/\W+/g, '-').toLowerCase();
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(report)}\n`);
}
