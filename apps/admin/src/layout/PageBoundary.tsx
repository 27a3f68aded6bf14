/** A fault in one screen is drawn in its place; the menu stays, and going elsewhere clears it. */
import { Component, type ReactNode } from 'react';
import { failureOf } from '../api/failure.js';
import { FailureBlank } from '../parts/FailureBlank.js';

interface Props {
  readonly address: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly address: string;
}

export class PageBoundary extends Component<Props, State> {
  override state: State = { error: undefined, address: this.props.address };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ address }: Props, state: State): State | null {
    return address === state.address ? null : { error: undefined, address };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <FailureBlank page failure={failureOf(error)} again={() => window.location.reload()} />;
  }
}
