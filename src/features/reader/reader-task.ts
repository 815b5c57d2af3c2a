/** A task beside the text, given to the reader page from outside. */
import type { ReactNode } from 'react';
import type { Span } from '../../domain/text/span';

/** What a reader is asked to do with the text. */
export interface ReaderTask {
  /** Where to mark; the rest is dimmed. Empty = everywhere. */
  readonly passages: readonly Span[];
  /** In the rail where there is one, else in a bar above the text. */
  render(place: 'rail' | 'bar'): ReactNode;
}
