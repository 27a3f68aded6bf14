/** Which request is being answered: for log lines and audit entries only. No rule and no query may read it. */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestScene {
  readonly correlationId: string;
  readonly ip: string;
}

const scenes = new AsyncLocalStorage<RequestScene>();

export const withinScene = <T>(scene: RequestScene, work: () => T): T => scenes.run(scene, work);
export const currentScene = (): RequestScene | undefined => scenes.getStore();
