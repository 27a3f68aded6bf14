/** Default deny: a handler without an access rule admits nobody, even if the check at the start (operations.ts) missed it. */
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { may } from '@vlis/domain';
import { RefusedActions } from '../audit/refused-actions.js';
import { Authenticator } from '../auth/authenticator.js';
import { forbidden, unauthenticated } from '../auth/not-admitted.js';
import { accessRuleOf } from './allow.js';
import { requestOf } from './request-of.js';

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly refused: RefusedActions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { action, isPublic } = accessRuleOf(context.getHandler());
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
