/** `census STUDY.json [--data FOLDER] [--json FILE] [--keep FOLDER]`: in a scratch database that goes away with the run. */
import { parseArgs } from 'node:util';
import { withApplication } from '../command/index.js';
import { CommandRefusal, type Command } from '../../platform/command/command.js';
import { readConfig } from '../../platform/config/config.js';
import { readOwnerUrl } from '../../platform/config/owner-url.js';
import type { Application } from '../../platform/application.js';
import { asOwner, migrateDatabase } from '../../platform/database/migrate-database.js';
import { summaryOf, warningOf } from './census-summary.js';
import { keepByPlace, mustBeKept } from './keep.js';
import { readFiles } from './read-files.js';
import { readStudy } from './read-study.js';
import { mustBeWritable, writeResult } from './result-file.js';
import { runCensus, type CensusRun } from './run-census.js';
import { onScratchDatabase, type Addresses } from './scratch-database.js';
import { Stages } from './stages.js';
import type { Study } from './study.js';

const USAGE = 'STUDY.json [--data FOLDER] [--json FILE] [--keep FOLDER]';

export const census: Command = {
  name: 'census',
  usage: USAGE,
  about: 'Chạy một tổng điều tra qua hệ thống / runs a census through the system',
  async run(args, application) {
    const { values, positionals } = readArguments(args);
    if (values.json !== undefined) await mustBeWritable(values.json);
    if (values.keep !== undefined) await mustBeKept(values.keep);
    const study = await readStudy(positionals[0]!, values.data);
    const { databaseUrl } = readConfig(process.env);
    const server = { application: databaseUrl, owner: readOwnerUrl(process.env, databaseUrl) };
    const { result, places } = await censusOn(application, server, study, (line) => console.error(line));
    const json = `${JSON.stringify(result, undefined, 2)}\n`;
    if (values.json !== undefined) await writeResult(values.json, json);
    else for (const warning of warningOf(result)) console.error(warning);
    process.stdout.write(values.json === undefined ? json : `${summaryOf(result)}\n`);
    if (values.keep === undefined) return;
    for (const file of await keepByPlace(values.keep, study, places)) console.error(`→ ${file}`);
  },
};

/** Reads a study's files, then runs it in an empty database beside the one at these addresses. */
export async function censusOn(
  application: Application,
  server: Addresses,
  study: Study,
  progress: (line: string) => void,
): Promise<CensusRun> {
  const stages = new Stages(progress);
  const files = await stages.run('read', () => readFiles(study));
  return onScratchDatabase(server, async ({ application: databaseUrl, owner }) => {
    await asOwner(owner, (dataSource) => migrateDatabase(dataSource, databaseUrl, application.features().jobs));
    return withApplication(application, (app) => runCensus(app, study, files, stages), { databaseUrl });
  });
}

function readArguments(args: readonly string[]) {
  try {
    const options = { data: { type: 'string' }, json: { type: 'string' }, keep: { type: 'string' } } as const;
    const read = parseArgs({ args: [...args], options, allowPositionals: true });
    if (read.positionals.length !== 1) throw new Error('STUDY.json');
    return read;
  } catch (error) {
    throw new CommandRefusal(`Cách dùng / usage: npm run census -- ${USAGE}\n  ${(error as Error).message}`);
  }
}
