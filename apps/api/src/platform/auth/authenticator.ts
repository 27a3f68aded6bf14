/** From a request to its viewer: reads the bearer token, verifies it, finds the account. Once per request. */
import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vlis/domain';
import type { FastifyRequest } from 'fastify';
import { NotAdmitted } from './not-admitted.js';
import { rememberViewer } from './request-viewer.js';
import { TokenCheck } from './token-check.js';
import { ViewerDirectory } from './viewer-directory.js';

const BEARER = /^Bearer +([^ ]+) *$/i;

@Injectable()
export class Authenticator {
  private readonly asked = new WeakMap<FastifyRequest, Promise<Viewer | undefined>>();

  constructor(
    private readonly tokens: TokenCheck,
    private readonly directory: ViewerDirectory,
  ) {}

  /**
   * The viewer; undefined where the request has no token.
   * @throws NotAdmitted 401 or 403 where the token is not valid
   */
  identify(request: FastifyRequest): Promise<Viewer | undefined> {
    const known = this.asked.get(request);
    if (known) return known;
    const answer = this.lookUp(request);
    this.asked.set(request, answer);
    return answer;
  }

  /** The user name in a valid token, whether or not there is such an account. Runs no statement. */
  async nameIn({ headers: { authorization = '' } }: FastifyRequest): Promise<string | undefined> {
    const token = BEARER.exec(authorization)?.[1];
    return token === undefined
      ? undefined
      : this.tokens.identityOf(token).then(
          ({ username }) => username,
          () => undefined,
        );
  }

  private async lookUp(request: FastifyRequest): Promise<Viewer | undefined> {
    const header = request.headers.authorization;
    if (header === undefined) return undefined;
    const token = BEARER.exec(header)?.[1];
    if (token === undefined) throw new NotAdmitted(401, 'TOKEN_INVALID');
    const identity = await this.tokens.identityOf(token);
    const viewer = await this.directory.admit(identity);
    if (viewer === 'session-ended') throw new NotAdmitted(401, 'SESSION_ENDED');
    if (viewer === 'second-factor-missing') throw new NotAdmitted(401, 'SECOND_FACTOR_NEEDED');
    const { username } = identity;
    if (viewer === 'account-unknown') throw new NotAdmitted(403, 'ACCOUNT_UNKNOWN', { username });
    if (viewer === 'account-of-another') throw new NotAdmitted(403, 'ACCOUNT_OF_ANOTHER', { username });
    rememberViewer(request, viewer);
    return viewer;
  }
}
