/**
 * A command: one thing a reader can do, with its name, its keys, when it is possible, and a pure
 * description of what it does. Menus, palette, list of keys and tests read the same list.
 */
import type { AnnotationId } from '../../domain/annotation/annotation';
import type { Edit, EditProblem } from '../../domain/edit/edit';
import type { Ids } from '../../domain/ports';
import type { HistoryScope } from '../../domain/record/step';
import type { Span } from '../../domain/text/span';
import type { Translate } from '../../messages/messages';
import type { Route } from '../route';
import type { SessionState } from '../session';
import type { Settings } from '../settings';
import type { StepRequest } from '../workspace';
import type { WorkspaceState } from '../workspace-state';

export interface CommandContext {
  readonly workspace: WorkspaceState;
  readonly session: SessionState;
  readonly settings: Settings;
  readonly route: Route;
  readonly ids: Ids;
}

export interface Command {
  /** Stable: remapped keys are stored under it. */
  readonly name: string;
  readonly group: CommandGroup;
  title(t: Translate): string;
  /** Default keys, as `keys.ts` writes them: `Mod+K`, `Alt+Shift+ArrowRight`, `n`. */
  readonly keys: readonly string[];
  /** Single keys work only while the article has the focus. */
  readonly where: 'anywhere' | 'article';
  isAvailable(context: CommandContext): boolean;
  /** What to do; called only while available. */
  perform(context: CommandContext): readonly Action[];
}

export type CommandGroup = 'page' | 'go' | 'annotate';

export type Action =
  | {
      readonly kind: 'edit';
      readonly edit: Edit;
      readonly step: StepRequest;
      /** Applied to the session when the edit succeeded. */
      readonly then?: Partial<SessionState>;
    }
  | { readonly kind: 'undo' | 'redo'; readonly scope: HistoryScope }
  | { readonly kind: 'session'; readonly patch: Partial<SessionState> }
  | { readonly kind: 'settings'; readonly patch: Partial<Settings> }
  | { readonly kind: 'go'; readonly to: Route }
  | { readonly kind: 'reader'; readonly request: ReaderRequest }
  | { readonly kind: 'page'; readonly request: PageRequest };

/** What only the page that shows the article can do. */
export type ReaderRequest =
  | { readonly kind: 'select'; readonly span: Span }
  | { readonly kind: 'reveal'; readonly id: AnnotationId }
  | { readonly kind: 'focus-article' }
  | { readonly kind: 'focus-search' }
  | { readonly kind: 'focus-review' }
  /** rich: as text and as HTML at once. */
  | { readonly kind: 'copy'; readonly form: 'rich' | 'markdown'; readonly spans: readonly Span[] }
  | { readonly kind: 'print' };

/** What only the browser page can do. */
export type PageRequest = 'open-files' | 'paste' | 'open-sample' | 'open-class' | 'bring-marks';

/** Something the reader should hear of after a command. */
export type Notice =
  | { readonly kind: 'done'; readonly command: string; readonly scope: HistoryScope }
  | {
      readonly kind: 'removed';
      readonly what: 'annotation' | 'article' | 'exercise' | 'key' | 'label' | 'orphan';
      readonly scope: HistoryScope;
    }
  | { readonly kind: 'undone' | 'redone'; readonly command: string }
  | { readonly kind: 'refused'; readonly problem: EditProblem };
