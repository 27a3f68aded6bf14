/**
 * The world of the matrix: in each place a library for every workState of a submission, each with figures and words that are found
 * nowhere else, so that any answer can be searched for what its reader has no right to.
 */
import {
  chainFor,
  sightOf,
  type ScopedPlace,
  type ReviewStage,
  type SubmissionPosition,
  type Viewer,
} from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { startApi, type Api } from '../index.js';
import { library, plantLibraries, plantRound } from '../plant.js';
import {
  ASKED_ON,
  CAST,
  keyOf,
  PLACE_NAMES,
  PLACES,
  PLANTED_ON,
  provinceKey,
  WORK_STATES,
  SUBJECT_ROLES,
  type Ids,
  type PlaceName,
  type WorkState,
} from './cast.js';
import { plantContacts } from './plant-contacts.js';
import { plantFollowUps } from './plant-follow-ups.js';
import { plantPeople } from './plant-people.js';
import { plantSubmissions } from './plant-submissions.js';

/** A library with its submission. */
export interface Thing {
  readonly at: PlaceName;
  readonly workState: WorkState;
  readonly place: ScopedPlace & { readonly libraryId: number };
  /** The stages of its review, from the library up. */
  readonly chain: readonly ReviewStage[];
  readonly name: string;
  readonly identifier: string;
  /** The submission, and the question in it; NOWHERE if there is none. */
  readonly submissionId: number;
  readonly queryId: number;
  readonly figures: Figures;
}

/** What stands in a submission, each found nowhere else. */
export interface Figures {
  readonly sent: string;
  readonly reason: string;
  /** Seen by its own people alone until they send it. */
  readonly unsent: string;
  readonly remark: string;
  readonly answer: string;
}

export interface World extends Ids {
  readonly api: Api;
  readonly roundId: number;
  readonly things: readonly Thing[];
  /** By the ids and the identifier of something that is not there. */
  readonly nothing: Thing;
}

const NOWHERE = 999_999;

/** Whether somebody works for the library, and so sees its submission as it is being entered. */
export const isOwn = ({ assignments }: Viewer, { place: { libraryId } }: Thing): boolean =>
  assignments.some(({ scope }) => scope.kind === 'library' && scope.libraryIds.includes(libraryId));

/** What somebody may not find in any answer who may read the submission. */
export function hiddenFrom(viewer: Viewer, thing: Thing): readonly string[] {
  const { sent, reason, ...unsent } = thing.figures;
  const sight = thing.workState === 'blank' ? 'progress' : sightOf(isOwn(viewer, thing), thing.workState);
  if (sight === 'working') return [];
  return [...(sight === 'sent' ? [] : [sent, reason]), ...Object.values(unsent)];
}

const figuresOf = (index: number): Figures => {
  const [sent, reason, unsent, remark, answer] = [1, 2, 3, 4, 5].map((n) => `${7_100_000 + index * 10 + n}`);
  return { sent: sent!, reason: reason!, unsent: unsent!, remark: remark!, answer: answer! };
};

/** The state and stage of a submission in this work state; undefined: it is not begun. */
export const positionOf = ({ workState, chain }: Thing): SubmissionPosition | undefined =>
  workState === 'blank' ? undefined : { state: workState, stage: workState === 'submitted' ? chain[0]!.code : null };

const chainOf = (type: string, body: string): readonly ReviewStage[] =>
  chainFor(loadReference().reviewChains, { type, body, day: PLANTED_ON.slice(0, 10) })!.stages;

const SPOTS = PLACE_NAMES.flatMap((at) => WORK_STATES.map((workState) => ({ at, workState })));

const nameOf = (index: number): string => `Thư viện số ${7001 + index}`;

export async function plantWorld(): Promise<World> {
  const somebody = loadReference().accounts[0]!;
  const accounts = [...CAST, ...SUBJECT_ROLES].map(({ username }) => ({ ...somebody, username }));
  const api = await startApi({ now: PLANTED_ON, accounts });
  const registered = await plantLibraries(
    api,
    SPOTS.map(({ at, workState }, index) => {
      const { province, type } = PLACES[at];
      const name = { vi: nameOf(index), en: nameOf(index) };
      return library(keyOf(at, workState), { type, name, province: provinceKey(province) });
    }),
  );
  const provinces = await provinceIds(api);
  const planned = SPOTS.map(({ at, workState }, index): Thing => {
    const { province, type, body, restricted } = PLACES[at];
    const { id: libraryId, identifier } = registered.get(keyOf(at, workState))!;
    const place = { provinceId: provinces.get(province)!, libraryId, body, restricted };
    const chain = chainOf(type, body);
    const nowhere = { submissionId: NOWHERE, queryId: NOWHERE };
    return { at, workState, place, chain, name: nameOf(index), identifier, ...nowhere, figures: figuresOf(index) };
  });
  const { id: roundId } = await plantRound(api);
  await plantPeople(api, provinces);
  await plantContacts(api, planned);
  await plantFollowUps(api, roundId, planned);
  await plantSubmissions(api, roundId, planned);
  api.clock.set(ASKED_ON);
  const things = await withIds(api, planned);
  const at = (place: PlaceName) => things.filter((thing) => thing.at === place).map((thing) => thing.place.libraryId);
  const libraries = new Map(PLACE_NAMES.map((place) => [place, at(place)]));
  return { api, roundId, provinces, libraries, things, nothing: nothingLike(things[0]!) };
}

/** Of today's map, by code. */
async function provinceIds({ db }: Api): Promise<ReadonlyMap<string, number>> {
  const rows: { id: number; code: string }[] = await db.query(
    `select id, code from admin_unit where level = 'province' and valid_to is null`,
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}

async function withIds({ db }: Api, things: readonly Thing[]): Promise<readonly Thing[]> {
  const rows: { libraryId: number; submissionId: number; queryId: number | null }[] = await db.query(
    `select s.library_id as "libraryId", s.id as "submissionId", q.id as "queryId"
     from submission s left join cell_query q on q.submission_id = s.id`,
  );
  return things.map((thing) => {
    const row = rows.find(({ libraryId }) => libraryId === thing.place.libraryId);
    return row ? { ...thing, submissionId: row.submissionId, queryId: row.queryId ?? NOWHERE } : thing;
  });
}

const nothingLike = (thing: Thing): Thing => ({
  ...thing,
  ...{ submissionId: NOWHERE, queryId: NOWHERE, identifier: 'VN-0000-0000-0', name: 'Không có' },
  place: { ...thing.place, libraryId: NOWHERE, provinceId: NOWHERE },
});
