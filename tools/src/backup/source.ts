/** The database to be backed up: the running one, or, where VLIS is stopped, one that is started for as long as it takes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../bootstrap/terminal.mjs';
import { openDataFolder } from '../data-folder.js';
import { beginLog } from '../logs.js';
import { findBinaries } from '../postgres/binaries.js';
import { startCluster } from '../postgres/cluster.js';
import { claim, readRunning, stillRuns } from '../running.js';
import { superuserUrl } from './superuser.js';
import type { Source } from './take.js';

export interface OpenSource extends Source {
  readonly databaseUrl: string;
  readonly isRunning: boolean;
  readonly close: () => Promise<void>;
}

const nothingThere = (dataFolder: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_NOTHING_THERE',
    `Thư mục ${dataFolder} chưa có cơ sở dữ liệu. Hãy đặt VLIS_DATA đúng thư mục dữ liệu cần sao lưu.`,
    `There is no database in ${dataFolder}. Name the data folder to back up with VLIS_DATA.`,
  );

const stillStarting = (dataFolder: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_STILL_STARTING',
    `VLIS trên ${dataFolder} đang khởi động hoặc đang dừng. Hãy chạy lại sau ít phút.`,
    `VLIS on ${dataFolder} is starting or stopping. Run it again in a few minutes.`,
  );

/** @throws Refusal where there is nothing to back up */
export const openSource = async (dataFolder: string): Promise<OpenSource> => {
  const postgres = findBinaries().major;
  const running = readRunning(dataFolder);
  if (running !== undefined && stillRuns(running)) {
    const { databaseUrl } = running;
    if (databaseUrl === undefined) throw stillStarting(dataFolder);
    const url = superuserUrl(dataFolder, databaseUrl);
    return { url, databaseUrl, dataFolder, postgres, isRunning: true, close: async () => undefined };
  }
  if (!existsSync(join(dataFolder, 'postgres', 'cluster', 'PG_VERSION'))) throw nothingThere(dataFolder);
  openDataFolder(dataFolder, postgres);
  const claimed = claim(dataFolder, 'npm run backup');
  try {
    const log = beginLog(join(dataFolder, 'logs', 'postgres.log'));
    const cluster = await startCluster({ home: join(dataFolder, 'postgres'), log, durable: true });
    return {
      url: superuserUrl(dataFolder, cluster.url),
      databaseUrl: cluster.url,
      dataFolder,
      postgres,
      isRunning: false,
      close: async () => {
        await cluster.stop();
        claimed.release();
      },
    };
  } catch (error) {
    claimed.release();
    throw error;
  }
};
