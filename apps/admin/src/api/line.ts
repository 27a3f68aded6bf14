/** The line of this page: one session, one `request`. Everything the screens ask goes through here. */
import type { Session } from '../auth/session.js';
import { heard } from './connection.js';
import { Failure } from './failure.js';
import { callWithBearer, createRequest, type Line } from './request.js';

let session: Session | undefined;

export const connect = (started: Session): void => {
  session = started;
};

/** The session of this page; only before the boot is over is there none. */
export function theSession(): Session {
  if (!session) throw new Failure('signed-out', 'nobody has logged in yet');
  return session;
}

const line: Line = {
  fetch: (...call) => fetch(...call),
  bearer: (fresh) => theSession().bearer(fresh),
  heard: (failure) => {
    if (failure?.kind === 'signed-out') theSession().end(failure.code);
    heard(failure);
  },
};

export const request = createRequest(line);

/** A file or another REST address of the API, with the bearer token. The caller reads the status. */
export const callApi = (address: string, init?: RequestInit): Promise<Response> => callWithBearer(line, address, init);
