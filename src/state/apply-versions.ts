/** Puts records into, and takes them out of, the workspace's state. Pure: the old state stays as it was. */
import {
  createAnnotationIndex,
  withChange,
  type AnnotationIndex,
} from '../domain/annotation/annotation-index';
import type { Annotation } from '../domain/annotation/annotation';
import type { ReadingId } from '../domain/reading/reading';
import type { PostilRecord } from '../domain/record/record';
import type { HistoryScope, Step } from '../domain/record/step';
import type { WorkspaceState } from './workspace-state';

/** A record as it should be from now on: kept or gone. */
export interface Version {
  readonly deleted: boolean;
  readonly record: PostilRecord;
}

/**
 * Annotations, texts, links and steps are taken in only where their reading, article or scope is open;
 * `opening` says which readings and scopes this very batch opens.
 */
export function applyVersions(state: WorkspaceState, versions: readonly Version[]): WorkspaceState {
  const next = new Draft(state);
  for (const version of versions) next.put(version);
  return next.finish();
}

/** Opens readings with all their annotations at once: one sort instead of many insertions. */
export function openReadings(
  state: WorkspaceState,
  readings: readonly ReadingId[],
  annotations: readonly Annotation[],
): WorkspaceState {
  const indexes = new Map(state.annotations);
  for (const id of readings) {
    indexes.set(id, createAnnotationIndex(annotations.filter((item) => item.readingId === id)));
  }
  return { ...state, annotations: indexes };
}

export function openScope(
  state: WorkspaceState,
  scope: HistoryScope,
  steps: readonly Step[],
): WorkspaceState {
  const opened = new Map(state.steps);
  opened.set(scope, steps.filter((step) => step.scope === scope).toSorted(compareSteps));
  return { ...state, steps: opened };
}

type TableName = Exclude<keyof WorkspaceState, 'phase' | 'saveStatus' | 'secondCopy'>;

/** Copies each table at most once per batch. */
class Draft {
  readonly #state: WorkspaceState;
  readonly #copies = new Map<TableName, Map<unknown, unknown>>();

  constructor(state: WorkspaceState) {
    this.#state = state;
  }

  put({ deleted, record }: Version): void {
    switch (record.kind) {
      case 'article':
        return this.#set('articles', record, deleted);
      case 'text':
        return this.#set('texts', record, deleted);
      case 'codebook':
        return this.#set('codebooks', record, deleted);
      case 'label':
        return this.#set('labels', record, deleted);
      case 'reading':
        return this.#set('readings', record, deleted);
      case 'place':
        return this.#set('places', record, deleted);
      case 'tally':
        return this.#set('tallies', record, deleted);
      case 'link':
        return this.#set('links', record, deleted);
      case 'orphan':
        return this.#set('orphans', record, deleted);
      case 'exercise':
        return this.#set('exercises', record, deleted);
      case 'key':
        return this.#set('keys', record, deleted);
      case 'submission':
        return this.#set('submissions', record, deleted);
      case 'verdict':
        return this.#set('verdicts', record, deleted);
      case 'correction':
        return this.#set('corrections', record, deleted);
      case 'annotation':
        return this.#putAnnotation(record, deleted);
      case 'step':
        return this.#putStep(record, deleted);
    }
  }

  finish(): WorkspaceState {
    return this.#copies.size === 0
      ? this.#state
      : { ...this.#state, ...Object.fromEntries(this.#copies) };
  }

  #set(table: TableName, record: PostilRecord, deleted: boolean): void {
    const copy = this.#copy(table);
    if (deleted) copy.delete(record.id);
    else copy.set(record.id, record);
  }

  #putAnnotation(record: Annotation, deleted: boolean): void {
    const indexes = this.#copy('annotations') as Map<ReadingId, AnnotationIndex>;
    const index = indexes.get(record.readingId);
    if (!index) return;
    const before = index.byId.get(record.id) ?? null;
    if (!before && deleted) return;
    indexes.set(record.readingId, withChange(index, before, deleted ? null : record));
  }

  #putStep(record: Step, deleted: boolean): void {
    const scopes = this.#copy('steps') as Map<HistoryScope, readonly Step[]>;
    const steps = scopes.get(record.scope);
    if (!steps) return;
    const others = steps.filter((step) => step.id !== record.id);
    scopes.set(record.scope, deleted ? others : [...others, record].sort(compareSteps));
  }

  #copy(table: TableName): Map<unknown, unknown> {
    const known = this.#copies.get(table);
    if (known) return known;
    const copy = new Map<unknown, unknown>(this.#state[table]);
    this.#copies.set(table, copy);
    return copy;
  }
}

function compareSteps(a: Step, b: Step): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}
