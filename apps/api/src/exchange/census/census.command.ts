/** `census STUDY.json [--data FOLDER] [--json FILE]`: in a scratch database that goes away with the run. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { withApplication } from '../../command/application.js';
import { CommandFault, type Command } from '../../platform/command/command.js';
import { readConfig } from '../../platform/config/config.js';
import { summaryOf } from './census-summary.js';
import { readStudy } from './read-study.js';
import { runCensus } from './run-census.js';

export const census: Command = {
  name: 'census',
  usage: 'STUDY.json [--data FOLDER] [--json FILE]',
  about: 'Chạy một tổng điều tra qua hệ thống / runs a census through the system',
  async run(args) {
    const { values, positionals } = readArguments(args);
    const study = await readStudy(positionals[0]!, values.data);
    const tell = (line: string): void => console.error(line);
    const report = await onScratchDatabase((url) =>
      withApplication(
        async (app) => {
          await app.get(DataSource).runMigrations();
          return runCensus(app, study, tell);
        },
        { databaseUrl: url },
      ),
    );
    const json = `${JSON.stringify(report, undefined, 2)}\n`;
    if (values.json) await writeFile(values.json, json);
    process.stdout.write(values.json ? `${summaryOf(report)}\n` : json);
  },
};

function readArguments(args: readonly string[]) {
  try {
    const options = { data: { type: 'string' }, json: { type: 'string' } } as const;
    const read = parseArgs({ args: [...args], options, allowPositionals: true });
    if (read.positionals.length !== 1) throw new Error('STUDY.json');
    return read;
  } catch (error) {
    const usage = 'npm run census -- STUDY.json [--data FOLDER] [--json FILE]';
    throw new CommandFault(`Cách dùng / usage: ${usage}\n  ${(error as Error).message}`);
  }
}

async function onScratchDatabase<T>(deed: (url: string) => Promise<T>): Promise<T> {
  const { databaseUrl } = readConfig(process.env);
  const name = `vlis_census_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
    const url = new URL(databaseUrl);
    url.pathname = `/${name}`;
    return await deed(url.href);
  } finally {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.end();
  }
}
