import { Component, type ReactNode } from 'react';
import { ErrorState } from './states';

interface Props {
  readonly children: ReactNode;
}

/** A fault in a page's content leaves its frame standing: help and the way back stay in reach. Nothing is logged. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  private readonly again = (): void => {
    this.setState({ error: null });
  };

  override render(): ReactNode {
    return this.state.error === null ? (
      this.props.children
    ) : (
      <ErrorState error={this.state.error} onRetry={this.again} />
    );
  }
}
