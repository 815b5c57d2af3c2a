import { createStore } from 'zustand/vanilla';
import { describe, expect, it } from 'vitest';
import { article } from '../domain/testing/samples';
import type { ArticleId } from '../domain/text/article';
import type { Route } from '../state/route';
import { createWorkspace } from '../state/workspace';
import { createMemoryRecordStore } from '../storage/memory-record-store';
import { browserClock, browserIds } from './browser/ids';
import { openAhead } from './open-ahead';

const KNOWN = 'known' as ArticleId;
const OTHER = 'other' as ArticleId;

function begin() {
  const route = createStore<Route>(() => ({ page: 'library' }));
  const real = createWorkspace({
    records: createMemoryRecordStore(),
    clock: browserClock,
    ids: browserIds,
  });
  const heard: string[] = [];
  const workspace: typeof real = {
    ...real,
    openArticle(id) {
      heard.push(`open ${id}`);
      return real.openArticle(id);
    },
    leaveArticle: (id) => void heard.push(`leave ${id}`),
  };
  const stop = openAhead({ route, workspace });
  return { route, workspace, heard, stop };
}

function fill(workspace: ReturnType<typeof begin>['workspace']): void {
  workspace.store.setState({
    phase: { kind: 'ready' },
    articles: new Map([[KNOWN, article({ id: KNOWN })]]),
  });
}

describe('openAhead', () => {
  it('reads an article as soon as the address names it, and leaves it when the address moves on', () => {
    const { route, workspace, heard } = begin();
    fill(workspace);
    route.setState({ page: 'article', id: KNOWN }, true);
    expect(heard).toEqual(['open known']);
    route.setState({ page: 'library' }, true);
    expect(heard).toEqual(['open known', 'leave known']);
  });

  it('waits for the library, and looks for nothing that is not in it', () => {
    const { route, workspace, heard } = begin();
    route.setState({ page: 'article', id: KNOWN }, true);
    fill(workspace);
    route.setState({ page: 'article', id: OTHER }, true);
    expect(heard).toEqual([]);
  });

  it('stops', () => {
    const { route, workspace, heard, stop } = begin();
    fill(workspace);
    stop();
    route.setState({ page: 'article', id: KNOWN }, true);
    expect(heard).toEqual([]);
  });
});
