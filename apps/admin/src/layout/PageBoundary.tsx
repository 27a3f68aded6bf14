/**
 * A fault in one screen is drawn in its place; the menu stays, and going elsewhere clears it. A screen whose file did not
 * come is loaded anew by itself: at once when the system was renewed, else when the line is back.
 */
import { Component, type ReactNode } from 'react';
import { failureOf } from '../api/failure.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { SCREEN_NOT_LOADED } from '../parts/screen.js';
import { reloadOnce } from './reloadOnce.js';

interface Props {
  readonly address: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly address: string;
}

const reload = () => window.location.reload();

export class PageBoundary extends Component<Props, State> {
  override state: State = { error: undefined, address: this.props.address };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ address }: Props, state: State): State | null {
    return address === state.address ? null : { error: undefined, address };
  }

  override componentDidCatch(error: unknown) {
    const { code, kind } = failureOf(error);
    if (code !== SCREEN_NOT_LOADED) return;
    if (kind === 'offline') window.addEventListener('online', reload, { once: true });
    else reloadOnce();
  }

  override componentWillUnmount() {
    window.removeEventListener('online', reload);
  }

  override componentDidUpdate(_: Props, before: State) {
    if (before.address !== this.state.address) window.removeEventListener('online', reload);
  }

  override render() {
    const { error } = this.state;
    return error === undefined ? this.props.children : <FailureBlank page failure={failureOf(error)} again={reload} />;
  }
}
