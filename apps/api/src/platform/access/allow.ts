/** What a handler says about who may use it. Exactly one of the two stands on every query, mutation and REST handler. */
import { SetMetadata } from '@nestjs/common';
import type { Action } from '@vlis/domain';

const ALLOW = 'vlis:allow';
const PUBLIC = 'vlis:public';

/** Open to viewers whose roles may do the action somewhere; which rows, the repository decides. */
export const Allow = (action: Action): MethodDecorator => SetMetadata(ALLOW, action);

/** Open to everybody, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);

export interface AccessRule {
  readonly action: Action | undefined;
  readonly isPublic: boolean;
}

/** Reads what stands on a handler. */
export const accessRuleOf = (handler: object): AccessRule => ({
  action: Reflect.getMetadata(ALLOW, handler) as Action | undefined,
  isPublic: Reflect.getMetadata(PUBLIC, handler) === true,
});
