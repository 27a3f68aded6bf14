/**
 * The role and the database that the application uses. The role owns its database but is no superuser: it can lay
 * extensions and make roles for its migrations, and PostgreSQL's row rules hold for it as they do in production.
 */
import { Client } from 'pg';

const ROLE = 'vlis';

/** @returns the address of the database, made if it does not exist yet */
export const prepareDatabase = async (port: number, password: string): Promise<string> => {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  await client.connect();
  try {
    const has = async (question: string) => (await client.query(question, [ROLE])).rowCount === 1;
    if (!(await has('select 1 from pg_roles where rolname = $1'))) {
      await client.query(`create role ${ROLE} login createdb createrole password ${client.escapeLiteral(password)}`);
    }
    if (!(await has('select 1 from pg_database where datname = $1'))) {
      await client.query(`create database ${ROLE} owner ${ROLE}`);
    }
  } finally {
    await client.end();
  }
  return `postgres://${ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${ROLE}`;
};
