/**
 * Every connection that the tools open to PostgreSQL. The driver reports a lost connection by an `error` event, and
 * Node ends a process in which nothing listens to it: a FATAL between two queries would end `npm start`, with all that
 * it keeps up. So it is listened to here, and the next query fails with an error.
 */
import { Client, type ClientConfig } from 'pg';

/** @throws where there is no connection to be had. Whoever opens it ends it. */
export const connect = async (config: ClientConfig): Promise<Client> => {
  const client = new Client(config);
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/** Opens a connection for one action; it is closed whatever becomes of the action. */
export const withConnection = async <T>(config: ClientConfig, action: (client: Client) => Promise<T>): Promise<T> => {
  const client = await connect(config);
  try {
    return await action(client);
  } finally {
    await client.end();
  }
};
