/** Closed unless opened: a handler without a doorplate lets nobody in, should the boot check ever miss it. */
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { may } from '@vlis/domain';
import { RefusedDeeds } from '../audit/refused-deeds.js';
import { Authenticator } from '../auth/authenticator.js';
import { forbidden, unauthenticated } from '../auth/not-admitted.js';
import { doorplateOf } from './allow.js';
import { requestOf } from './request-of.js';

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly refused: RefusedDeeds,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { action, isPublic } = doorplateOf(context.getHandler());
    if (isPublic) return true;
    if (action === undefined) throw forbidden();
    const viewer = await this.authenticator.identify(requestOf(context));
    if (!viewer) throw unauthenticated();
    if (may(viewer, action)) return true;
    const ids = [context.getHandler().name];
    await this.refused.note({ viewer, action, kind: 'operation', ids, refusal: 'FORBIDDEN' });
    throw forbidden();
  }
}
