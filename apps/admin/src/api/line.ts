/** The line of this page: one login, one `request`. Everything the screens ask goes through here. */
import { heard } from './connection.js';
import { Failure } from './failure.js';
import { callWithBearer, createRequest, type Line } from './request.js';

/** The login, as whoever asks the API needs it; the screens hand over their session. */
export interface Login {
  /** A token good for the next seconds; a new one on demand. */
  bearer(fresh?: boolean): Promise<string>;
  /** The server does not take the token. */
  end(code?: string): void;
}

let login: Login | undefined;

export const connect = (started: Login): void => {
  login = started;
};

function theLogin(): Login {
  if (!login) throw new Failure('signed-out', 'nobody has logged in yet');
  return login;
}

const line: Line = {
  fetch: (...call) => fetch(...call),
  bearer: (fresh) => theLogin().bearer(fresh),
  heard: (failure) => {
    if (failure?.kind === 'signed-out') theLogin().end(failure.code);
    heard(failure);
  },
};

export const request = createRequest(line);

/** A file or another REST address of the API, with the bearer token. The caller reads the status. */
export const callApi = (address: string, init?: RequestInit): Promise<Response> => callWithBearer(line, address, init);
