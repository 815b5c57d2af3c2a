/** When a page breaks: says so, keeps the rest of the app, and lets the reader go on. */
import { Component, type ReactNode } from 'react';
import { PageFailed } from './page-failed';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly failure: Error | null;
}

export class PageErrorBoundary extends Component<Props, State> {
  override readonly state: State = { failure: null };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? <PageFailed detail={failure.message} /> : this.props.children;
  }
}
