/** A whole census, from what its files say to the comparison with what was published, stage by stage with its cost. */
import type { INestApplicationContext } from '@nestjs/common';
import { systemAccount } from '../../ground/people/index.js';
import { RebuildRollups } from '../../figures/rollups/index.js';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { Database } from '../../platform/database/database.js';
import { byPlace, type PlaceCell } from './by-place.js';
import {
  compareWithPublished,
  librariesOf,
  nationOf,
  rolledUp,
  type CensusComparison,
  type CensusSum,
} from './compare.js';
import { acceptAll, importRows, type CheckTally } from './load-submissions.js';
import type { CensusFiles } from './read-files.js';
import type { RelatedResult } from './related-records.js';
import { responseRate, type ResponseRate } from './response-rate.js';
import type { Stages, StageCost } from './stages.js';
import type { Study } from './study.js';
import { taken } from './taken.js';
import { textTally, type TextTally } from './text-tally.js';
import { plantWorld } from './world.js';

export interface CensusResult {
  readonly study: string;
  readonly source: string;
  readonly libraries: number;
  /** Rows of the libraries' file that do not count, as the study says. */
  readonly leftOut: number;
  readonly items: number;
  readonly cells: number;
  readonly published?: CensusComparison;
  readonly nation: Readonly<Record<string, CensusSum>>;
  /** By the code of an item of texts. */
  readonly texts: Readonly<Record<string, TextTally>>;
  readonly checks: Readonly<Record<string, CheckTally>>;
  readonly related: readonly RelatedResult[];
  readonly response?: ResponseRate;
  readonly rebuildIdentical: boolean;
  readonly stages: readonly StageCost[];
  readonly seconds: number;
  readonly peakMemoryMegabytes: number;
}

export interface CensusRun {
  readonly result: CensusResult;
  /** Of every place and item, which a result for people to read leaves out. */
  readonly places: readonly PlaceCell[];
}

export async function runCensus(
  app: INestApplicationContext,
  study: Study,
  { libraries, leftOut, published: totalsPublished, related }: CensusFiles,
  stages: Stages,
): Promise<CensusRun> {
  const database = app.get(Database, { strict: false });
  const staff = await database.keep(systemViewer('census'), async (tx) => ({
    importer: await systemAccount(tx, 'census', { action: 'census-import', roles: ['administrator'] }),
    province: await systemAccount(tx, 'census', { action: 'census-province', roles: ['province-officer'] }),
    ministry: await systemAccount(tx, 'census', { action: 'census-ministry', roles: ['ministry-analyst'] }),
  }));
  const cells = libraries.length * study.items.length;
  stages.cells = cells;
  const world = await stages.run('register', () => plantWorld(app, staff.importer, study, libraries));
  const { ids, checks } = await stages.run('import', () => importRows(app, staff.importer, study, world, libraries));
  await stages.run('accept', () => acceptAll(app, staff, study, libraries, ids));
  const rebuilt = await stages.run('rebuild', () => app.get(RebuildRollups, { strict: false }).run(staff.ministry));
  const totals = await database.read(staff.ministry, (db) => rolledUp(db, study, world.roundId));
  const published = await stages.run(
    'compare',
    () => totalsPublished && compareWithPublished(study, totalsPublished, totals, librariesOf(libraries)),
  );
  const result: CensusResult = {
    study: study.code,
    source: study.source,
    ...{ libraries: libraries.length, leftOut, items: study.items.length, cells },
    ...(published && { published }),
    nation: nationOf(study, totals, libraries.length),
    texts: Object.fromEntries(study.texts.map((one) => [one.code, textTally(one, libraries)])),
    checks: Object.fromEntries(checks),
    related,
    ...(study.response && { response: responseRate(study.response, libraries) }),
    rebuildIdentical: taken(study, rebuilt).identical,
    ...{ stages: stages.costs, seconds: stages.total },
    peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  return { result, places: byPlace(study, libraries, totals, totalsPublished) };
}
