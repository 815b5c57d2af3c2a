/** Runs commands: finds the one behind a key, performs it, and carries its actions out. */
import { createSignal, type Signal } from '../../lib/signal';
import { unreachable } from '../../lib/assert';
import type { Ids } from '../../domain/ports';
import { changedRecord, type RecordsDiff } from '../../domain/record/records-diff';
import type { HistoryScope } from '../../domain/record/step';
import type { Route } from '../route';
import type { SessionStore } from '../session';
import type { SettingsStore } from '../settings';
import type { Workspace } from '../workspace';
import type {
  Action,
  Command,
  CommandContext,
  Notice,
  PageRequest,
  ReaderRequest,
} from './command';
import { anchoringCommands } from './anchoring';
import { labelsOnDesk } from './desk';
import { exerciseCommands } from './exercises';
import { isSingleKey, keyName, keysOf, type KeyPress } from './keys';
import { labelCommand, markingCommands } from './marking';
import { movingCommands } from './moving';
import { pageCommands } from './pages';
import { isRefused } from './read-only';
import { takingCommands } from './taking';

export interface Commander {
  /** Every command there is now, with one per offered label. */
  commands(): readonly Command[];
  context(): CommandContext;
  find(name: string): Command | undefined;
  /** False when it is not available. */
  execute(command: Command | string): boolean;
  carryOut(actions: readonly Action[]): void;
  /** Runs the command behind a key. `inArticle`: the article has the focus. */
  pressKey(press: KeyPress, inArticle: boolean): boolean;
  readonly notices: Signal<Notice>;
  readonly readerRequests: Signal<ReaderRequest>;
  readonly pageRequests: Signal<PageRequest>;
}

export interface CommanderNeeds {
  readonly workspace: Workspace;
  readonly session: SessionStore;
  readonly settings: SettingsStore;
  readonly ids: Ids;
  readonly route: () => Route;
  readonly go: (route: Route) => void;
}

export function createCommander(needs: CommanderNeeds): Commander {
  const { workspace, session, settings, ids } = needs;
  const notices = createSignal<Notice>();
  const readerRequests = createSignal<ReaderRequest>();
  const pageRequests = createSignal<PageRequest>();

  const context = (): CommandContext => ({
    workspace: workspace.store.getState(),
    session: session.getState(),
    settings: settings.getState(),
    route: needs.route(),
    ids,
  });

  const commands = (): readonly Command[] => [
    ...labelsOnDesk(context()).map(labelCommand),
    ...markingCommands,
    ...movingCommands,
    ...anchoringCommands,
    ...exerciseCommands,
    ...takingCommands,
    ...pageCommands,
  ];

  const find = (wanted: string): Command | undefined =>
    commands().find(({ name }) => name === wanted);

  function carryOut(actions: readonly Action[]): void {
    for (const action of actions) carryOutOne(action);
  }

  function carryOutOne(action: Action): void {
    switch (action.kind) {
      case 'edit': {
        const result = workspace.run(action.edit, action.step);
        if (!result.ok) return notices.emit({ kind: 'refused', problem: result.error });
        if (action.then) session.setState(action.then);
        const { scope, command } = action.step;
        if (scope !== null) notices.emit(noticeOf(result.value, command, scope));
        return;
      }
      case 'undo':
      case 'redo': {
        const step = workspace[action.kind](action.scope);
        const kind = action.kind === 'undo' ? 'undone' : 'redone';
        if (step) notices.emit({ kind, command: step.command });
        return;
      }
      case 'session':
        return session.setState(action.patch);
      case 'settings':
        return settings.setState(action.patch);
      case 'go':
        return needs.go(action.to);
      case 'reader':
        return readerRequests.emit(action.request);
      case 'page':
        return pageRequests.emit(action.request);
      default:
        return unreachable(action);
    }
  }

  function execute(wanted: Command | string): boolean {
    const command = typeof wanted === 'string' ? find(wanted) : wanted;
    const now = context();
    if (!command?.isAvailable(now)) return false;
    if (isRefused(command, now)) {
      notices.emit({ kind: 'refused', problem: { kind: 'read-only' } });
      return true;
    }
    carryOut(command.perform(now));
    return true;
  }

  return {
    commands,
    context,
    find,
    execute,
    carryOut,
    pressKey(press, inArticle) {
      const key = keyName(press);
      const chosen = settings.getState();
      if (isSingleKey(key)) {
        if (!chosen.singleKeys || !(inArticle || key === HELP)) return false;
        // Typed ahead of a dialog that is still coming: meant for its field, never a command.
        if (session.getState().dialog !== null) return true;
      }
      const found = commands().find(
        (command) =>
          (inArticle || command.where === 'anywhere') && keysOf(command, chosen).includes(key),
      );
      return found ? execute(found) : false;
    },
    notices,
    readerRequests,
    pageRequests,
  };
}

/** The one single key that helps anywhere outside a field. */
const HELP = '?';

function noticeOf(diff: RecordsDiff, command: string, scope: HistoryScope): Notice {
  const gone = diff.find((change) => change.kind === 'removed');
  const what = gone && changedRecord(gone).kind;
  const isGone =
    what === 'annotation' ||
    what === 'article' ||
    what === 'label' ||
    what === 'exercise' ||
    what === 'key' ||
    // One that was placed is an annotation now.
    (what === 'orphan' && diff.every((change) => change.kind === 'removed'));
  return isGone ? { kind: 'removed', what, scope } : { kind: 'done', command, scope };
}
