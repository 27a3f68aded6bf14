/**
 * All reference data, typed. Each part is read when it is first asked for, which throws where a file is broken: the units are
 * 24 000 rows, and whoever wants the accounts alone does not read them.
 */
import { partOfForm } from '@vlis/domain';
import type { FormDefinition, GoverningBody, IndicatorDocument, LibraryType, Regime } from '@vlis/domain';
import type { ReportOutline, ReviewChain, UnitLevel } from '@vlis/domain';
import type { DemonstrationAccount, PopulationFigure, Provenance, ReferenceData } from './data.js';
import { readJson, readTable } from './files.js';
import { readFormTexts } from './form-texts.js';
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

const readAccounts = (): AccountsFile => readJson('accounts.json');

/** Reads when it is first asked, and keeps what it has read. */
function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
}

export function loadReference(): ReferenceData {
  const units = once(readUnits);
  const forms = once(() => [partOfForm(readJson<FormDefinition>('forms/tktv-1.json'))]);
  const accounts = once(readAccounts);
  const regimes = once(() => readJson<readonly Regime[]>('periods.json'));
  const read = {
    ...{ units, accounts: () => accounts().accounts, accountPassword: () => accounts().password },
    successions: once(() => readSuccessions(unitLookup(units()))),
    governingBodies: once(() => readJson<readonly GoverningBody[]>('governing-bodies.json')),
    libraryTypes: once(() => readJson<readonly LibraryType[]>('library-types.json')),
    reviewChains: once(() => readJson<readonly ReviewChain[]>('review-chains.json')),
    forms,
    indicators: once(() => readJson<readonly IndicatorDocument[]>('indicators.json')),
    formTexts: once(() => forms().map(readFormTexts)),
    regimes,
    reportOutlines: once(() => readJson<readonly ReportOutline[]>('report-outlines.json')),
    rounds: once(() => readRounds(regimes())),
    population: once(readPopulation),
    provenance: once(() => readJson<Record<string, Provenance>>('provenance.json')),
  } satisfies { readonly [part in keyof ReferenceData]: () => ReferenceData[part] };
  const parts = Object.entries(read).map(([part, get]) => [part, { get, enumerable: true }] as const);
  return Object.defineProperties({}, Object.fromEntries(parts)) as ReferenceData;
}
