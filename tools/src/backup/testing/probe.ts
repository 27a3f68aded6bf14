/** Rows that are written while a backup runs, each with the moments around it, so that a restored copy can be held to them. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { connect as connectTo } from '../../postgres/connect.js';
import { readRunning } from '../../running.js';
import { superuserUrl } from '../superuser.js';

export const connect = (folder: string): Promise<Client> => {
  const address = new URL(superuserUrl(folder, readRunning(folder)?.databaseUrl ?? ''));
  address.pathname = '/vlis';
  return connectTo({ connectionString: address.href });
};

/** Rows acknowledged, with the moment just before each was sent and just after it was acknowledged. */
export interface Written {
  readonly n: number;
  readonly sent: number;
  readonly acknowledged: number;
}

export const writers = async (folder: string, count: number) => {
  const written: Written[] = [];
  const isOver = new AbortController();
  let n = 0;
  const write = async (): Promise<void> => {
    const client = await connect(folder);
    try {
      while (!isOver.signal.aborted) {
        const mine = (n += 1);
        const sent = Date.now();
        await client.query('insert into probe (n, filler) values ($1, $2)', [mine, 'x'.repeat(200)]);
        written.push({ n: mine, sent, acknowledged: Date.now() });
        await pause(5);
      }
    } finally {
      await client.end();
    }
  };
  const all = Promise.all(Array.from({ length: count }, write));
  return {
    written,
    stop: async () => {
      isOver.abort();
      await all;
    },
  };
};

/** The numbers of the rows that are there. */
export const numbers = async (folder: string): Promise<ReadonlySet<number>> => {
  const client = await connect(folder);
  try {
    const { rows } = await client.query<{ n: number }>('select n from probe');
    return new Set(rows.map(({ n }) => n));
  } finally {
    await client.end();
  }
};
