/** Which request is being answered: for log lines and audit entries only. No rule and no query may read it. */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestContext {
  readonly correlationId: string;
  readonly ip: string;
}

const contexts = new AsyncLocalStorage<RequestContext>();

export const withinRequest = <T>(context: RequestContext, work: () => T): T => contexts.run(context, work);
export const currentRequest = (): RequestContext | undefined => contexts.getStore();
