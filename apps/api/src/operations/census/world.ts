/** Plants a census into an empty database through the product's own use-cases: places, libraries, form, round. */
import type { INestApplicationContext } from '@nestjs/common';
import { readPeriod, type AdministrativeUnit, type UnitKey, type Viewer } from '@vlis/domain';
import { ImportReviewChains } from '../../collection/chains/index.js';
import { loadRegimes, OpenRound } from '../../collection/calendar/index.js';
import { PublishForm } from '../../collection/forms/index.js';
import { ImportLibraryTypes, RegisterLibraries } from '../../ground/registry/index.js';
import { ImportUnits } from '../../ground/territory/index.js';
import { Database } from '../../platform/database/database.js';
import { censusChain, censusForm, censusType } from './census-form.js';
import { censusDays } from './census-round.js';
import type { CensusLibrary } from './read-libraries.js';
import type { Study } from './study.js';
import { taken } from './taken.js';

export interface CensusWorld {
  readonly roundId: number;
  readonly period: string;
  /** By the census's own key. */
  readonly libraryIds: ReadonlyMap<string, number>;
}

export async function plantWorld(
  app: INestApplicationContext,
  viewer: Viewer,
  study: Study,
  libraries: readonly CensusLibrary[],
): Promise<CensusWorld> {
  const regimes = await app.get(Database, { strict: false }).read(viewer, loadRegimes);
  const period = readPeriod(regimes, study.period)!;
  const since = period.firstDay;
  const places = [...new Set(libraries.map(({ place }) => place))].sort();
  const nation: UnitKey = { level: 'nation', code: study.code, validFrom: since };
  const keyOf = (code: string): UnitKey => ({ level: 'province', code, validFrom: since });
  const unit = (key: UnitKey, parent: UnitKey | null): AdministrativeUnit => ({
    ...{ ...key, kind: key.level, name: { vi: key.code, en: key.code }, parent, validTo: null },
  });
  const units = [unit(nation, null), ...places.map((code) => unit(keyOf(code), nation))];
  taken(study, await app.get(ImportUnits, { strict: false }).run(viewer, { units, successions: [] }));
  taken(study, await app.get(ImportLibraryTypes, { strict: false }).run(viewer, [censusType(since)]));
  taken(study, await app.get(ImportReviewChains, { strict: false }).run(viewer, [censusChain(since)]));
  const registered = taken(
    study,
    await app.get(RegisterLibraries, { strict: false }).run(
      viewer,
      libraries.map(({ key, name, place }) => ({
        externalKey: key,
        states: [
          {
            ...{ validFrom: since, validTo: null, name: { vi: name, en: name }, type: 'CENSUS', status: 'active' },
            ...{ province: keyOf(place), commune: null },
          },
        ],
      })),
    ),
    libraries,
  );
  const version = taken(study, await app.get(PublishForm, { strict: false }).run(viewer, censusForm(study)));
  const round = taken(
    study,
    await app
      .get(OpenRound, { strict: false })
      .run(viewer, { period: study.period, formVersionId: version.id, ...censusDays(period) }),
  );
  return {
    roundId: round.id,
    period: study.period,
    libraryIds: new Map([...registered].map(([key, { id }]) => [key, id])),
  };
}
