/** All reference data, read and typed. About 24 000 rows, read in a fraction of a second; throws where a file is broken. */
import type { FormDefinition, GoverningBody, LibraryType, UnitLevel } from '@vlis/domain';
import type {
  DemonstrationAccount,
  PopulationFigure,
  PopulationSource,
  Provenance,
  ReferenceData,
  ReferencePart,
} from './data.js';
import { readJson, readTable } from './files.js';
import { unitLookup } from './lookup.js';
import { readRounds } from './rounds.js';
import { readSuccessions } from './successions.js';
import { readUnits } from './units.js';

const readPopulation = (): readonly PopulationFigure[] =>
  readTable('population.csv').map((row) => ({
    unit: { level: row['level'] as UnitLevel, code: row['code']!, validFrom: row['valid_from']! },
    year: Number(row['year']),
    value: row['value']!,
    source: row['source']!,
  }));

interface AccountsFile {
  readonly password: string;
  readonly accounts: readonly DemonstrationAccount[];
}

export function loadReference(): ReferenceData {
  const units = readUnits();
  const { password, accounts } = readJson<AccountsFile>('accounts.json');
  return {
    units,
    successions: readSuccessions(unitLookup(units)),
    governingBodies: readJson<readonly GoverningBody[]>('governing-bodies.json'),
    libraryTypes: readJson<readonly LibraryType[]>('library-types.json'),
    forms: [readJson<FormDefinition>('forms/tktv-1.json')],
    rounds: readRounds(),
    population: readPopulation(),
    populationSources: readJson<readonly PopulationSource[]>('population-sources.json'),
    accounts,
    accountPassword: password,
    provenance: readJson<Record<ReferencePart, Provenance>>('provenance.json'),
  };
}
