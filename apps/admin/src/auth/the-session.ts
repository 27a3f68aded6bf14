/** The session of this page. Begun once, when the login is over; what asks the API is told of it. */
import { Failure } from '../api/failure.js';
import { connect } from '../api/line.js';
import type { Session } from './session.js';

let session: Session | undefined;

export function beginSession(started: Session): void {
  session = started;
  connect(started);
}

/** Only before the boot is over is there none. */
export function theSession(): Session {
  if (!session) throw new Failure('signed-out', 'nobody has logged in yet');
  return session;
}
