/**
 * A process that keeps a throw-away cluster for as long as its parent lives: it tells the address over the channel to its
 * parent and stops the cluster when that channel closes, however the parent ended.
 */
import { complain } from '../../bootstrap/say.mjs';
import { startThrowaway } from './throwaway.js';

const parentGone = new Promise<void>((resolve) => {
  process.once('disconnect', resolve);
  process.once('SIGTERM', resolve);
  process.on('SIGINT', () => undefined); // Ctrl-C reaches the whole group; the parent decides
});

try {
  const cluster = await startThrowaway();
  process.send?.({ url: cluster.url });
  await parentGone;
  await cluster.stop();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
process.exit();
