/** The access rule of a handler. Every query, mutation and REST handler has exactly one of the two. */
import { SetMetadata } from '@nestjs/common';
import type { Action } from '@vlis/domain';

const ALLOW = 'vlis:allow';
const PUBLIC = 'vlis:public';

/** Admits viewers whose roles allow the action in some place; the repository then narrows the rows. */
export const Allow = (action: Action): MethodDecorator => SetMetadata(ALLOW, action);

/** Open to everybody, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);

export interface AccessRule {
  readonly action: Action | undefined;
  readonly isPublic: boolean;
}

/** Reads the access rule of a handler. */
export const accessRuleOf = (handler: object): AccessRule => ({
  action: Reflect.getMetadata(ALLOW, handler) as Action | undefined,
  isPublic: Reflect.getMetadata(PUBLIC, handler) === true,
});
