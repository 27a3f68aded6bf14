/** The session of this page. It is set once, when the login is over, and handed to the code that asks the API. */
import { Failure } from '../api/failure.js';
import { connect } from '../api/line.js';
import type { Session } from './session.js';

let session: Session | undefined;

export function beginSession(started: Session): void {
  session = started;
  connect(started);
}

/** Throws where it is called before the boot is over: there is no session yet. */
export function theSession(): Session {
  if (!session) throw new Failure('signed-out', 'nobody has logged in yet');
  return session;
}
