/**
 * A process that keeps something running for as long as its parent lives: it sends its parent what was started over
 * their channel, and stops it when that channel closes, however the parent ended.
 */
import { fork } from 'node:child_process';
import { printFailure } from '../bootstrap/terminal.mjs';

export interface Kept {
  /** The message to the parent, for example { url }. */
  readonly news: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** The keeper's side: the whole of its main program. */
export const keep = async (start: () => Promise<Kept>): Promise<void> => {
  const parentGone = new Promise<void>((resolve) => {
    process.once('disconnect', resolve);
    process.once('SIGTERM', resolve);
    process.on('SIGINT', () => undefined); // Ctrl-C reaches the whole group; the parent decides
  });
  try {
    const kept = await start();
    process.send?.(kept.news);
    await parentGone;
    await kept.stop();
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
  process.exit();
};

export interface Keeper<News> {
  readonly news: News;
  /** Asks it to stop and waits until it has. */
  readonly stop: () => Promise<void>;
}

/** The parent's side. @param program the keeper's script */
export const startKeeper = async <News>(program: URL, env: NodeJS.ProcessEnv = process.env): Promise<Keeper<News>> => {
  const child = fork(program, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const news = await new Promise<News>((resolve, reject) => {
    child.once('message', (message) => resolve(message as News));
    void ended.then(() => reject(new Error(`${program.pathname} ended before it was ready`)));
  });
  return {
    news,
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
};
