/** Everything a feature can ask for, made once by `app/compose.ts`. */
import type { StoreApi } from 'zustand/vanilla';
import type { Gate } from '../lib/gate';
import type { Clock, Ids } from '../domain/ports';
import type { Commander } from './commands/commander';
import type { Edition } from './edition';
import type { Route } from './route';
import type { SessionStore } from './session';
import type { SettingsStore } from './settings';
import type { Workspace } from './workspace';

export interface Postil {
  readonly workspace: Workspace;
  readonly session: SessionStore;
  readonly settings: SettingsStore;
  readonly commander: Commander;
  readonly edition: Edition;
  readonly route: StoreApi<Route>;
  go(route: Route): void;
  /** Whoever draws what follows from records and session passes here: a highlight is painted first. */
  readonly gate: Gate;
  readonly clock: Clock;
  readonly ids: Ids;
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  sha256Hex(text: string): Promise<string>;
}
