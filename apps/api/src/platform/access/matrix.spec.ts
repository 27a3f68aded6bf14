/**
 * Every endpoint × every role × inside and outside of its scope, over HTTP. The expected answer comes from the policy of the
 * domain. The list of endpoints is read from their access rules; one that is missing in the tables of the matrix fails here.
 */
import {
  can,
  may,
  movesFrom,
  permissionsOf,
  reviewsAt,
  ROLES,
  sightOf,
  type Action,
  type SubmissionMove,
  type Viewer,
} from '@vlis/domain';
import { as } from '../../testing/index.js';
import { misread, unwalked } from '../../testing/answers/compare-answers.js';
import { declaredRows } from '../../testing/answers/declared-rows.js';
import { walkFurther } from '../../testing/answers/further-walk.js';
import { RecordedAnswers } from '../../testing/answers/record-answers.js';
import { CAST } from '../../testing/matrix/cast.js';
import { CORRIDOR_MUTATIONS, LAST_MUTATION } from '../../testing/matrix/mutations.js';
import { CORRIDOR_ENDPOINTS, GUESSED } from '../../testing/matrix/endpoints.js';
import { CORRIDOR_DOINGS, Stage } from '../../testing/matrix/doings.js';
import { shutWith } from '../../testing/matrix/judge.js';
import { CORRIDOR_QUESTIONS } from '../../testing/matrix/questions.js';
import { Sweep } from '../../testing/matrix/sweep.js';
import { waysOf } from '../../testing/matrix/ways.js';
import { isOwn, plantWorld, positionOf, type Thing, type World } from '../../testing/matrix/world.js';

const QUESTIONS = waysOf(CORRIDOR_QUESTIONS, ({ questions }) => questions);
const MUTATIONS = waysOf(CORRIDOR_MUTATIONS, ({ mutations }) => mutations);
const DOINGS = waysOf(CORRIDOR_DOINGS, ({ doings }) => doings);
const ENDPOINTS = waysOf(CORRIDOR_ENDPOINTS, ({ endpoints }) => endpoints);

const STATUS = { UNAUTHENTICATED: 401, FORBIDDEN: 403 } as const;

const MOVES: Readonly<Record<SubmissionMove, Action>> = {
  submit: 'submission.submit',
  withdraw: 'submission.withdraw',
  accept: 'review.accept',
  return: 'review.return',
  reopen: 'review.reopen',
};

let world: World;
let sweep: Sweep;
let before: unknown;
const recorded = new RecordedAnswers();
const endRecording = recorded.begin();

beforeAll(async () => {
  world = await plantWorld();
  sweep = new Sweep(world);
  before = await submissionsAsTheyAre();
});
afterAll(async () => {
  endRecording();
  await world.api.stop();
});

const submissionsAsTheyAre = (): Promise<unknown> =>
  world.api.db.query(`select id, state, revision, cells, sent, updated_at, returned_until from submission order by id`);

/** Those of the cast who may do this somewhere. */
const allowed = (action: Action) =>
  sweep.seats.flatMap(({ name, who, viewer }) => (viewer && may(viewer, action) ? [{ name, who, viewer }] : []));

const constant = (text: string): string => text.toUpperCase().replaceAll('-', '_');

it('names every way in, and has somebody of every role', () => {
  const mutations = [...Object.keys(MUTATIONS), ...Object.keys(LAST_MUTATION)];
  const named = [
    ...Object.keys(QUESTIONS).map((name) => `Query.${name}`),
    ...mutations.map((name) => `Mutation.${name}`),
    ...Object.keys(ENDPOINTS),
  ];
  expect([...sweep.operations.keys()].sort()).toEqual(named.sort());
  // What the schema offers has an access rule, whoever has put it there.
  expect(Object.keys(sweep.schema.getQueryType()!.getFields()).sort()).toEqual(Object.keys(QUESTIONS).sort());
  expect(Object.keys(sweep.schema.getMutationType()!.getFields()).sort()).toEqual(mutations.sort());
  expect(Object.keys(DOINGS).sort()).toEqual(mutations);
  expect(sweep.schema.getSubscriptionType()).toBeUndefined();
  const cast = CAST.flatMap(({ holds }) => holds.map(({ role }) => role));
  expect(ROLES.filter((role) => !cast.includes(role))).toEqual([]);
});

describe('a question', () => {
  it.each(Object.entries(QUESTIONS))('%s', async (field, question) =>
    expect(await sweep.ofQuestion(field, question)).toEqual([]),
  );
});

describe('a list', () => {
  interface Rows {
    readonly total: number;
    readonly rows: readonly { readonly name?: { vi: string }; readonly library?: { name: { vi: string } } }[];
  }
  const listed = ({ total, rows }: Rows): readonly string[] => {
    expect(total).toBe(rows.length);
    return rows.map(({ name, library }) => (name ?? library!.name).vi);
  };
  const theirs = (viewer: Viewer, action: Action, fits: (thing: Thing) => boolean): readonly string[] =>
    world.things.filter((thing) => can(viewer, action, thing.place) && fits(thing)).map(({ name }) => name);

  /** In one's own province and in another's. */
  const wheres = (): readonly (number | null)[] => [null, ...world.provinces.values()].filter(hasThings);
  const hasThings = (where: number | null): boolean => where === null || world.things.some(liesIn(where));
  const liesIn =
    (where: number | null) =>
    ({ place }: Thing): boolean =>
      where === null || place.provinceId === where;

  it('of libraries is of one’s own, all of them', async () => {
    for (const { name, who, viewer } of allowed('library.read'))
      for (const where of wheres()) {
        const { libraries } = await who.ask<{ libraries: Rows }>(
          `{ libraries(filter: { provinceId: ${where} }, page: { limit: 100 }) { total rows { name { vi } } } }`,
        );
        expect([name, where, listed(libraries)]).toEqual([name, where, theirs(viewer, 'library.read', liesIn(where))]);
      }
  });

  it.each([false, true])(
    'of obligations is of one’s own, all of them; of those that one works for: %s',
    async (ownOnly) => {
      for (const { name, who, viewer } of allowed('submission.read'))
        for (const where of wheres()) {
          const { obligations } = await who.ask<{ obligations: Rows }>(
            `{ obligations(filter: { provinceId: ${where}, ownOnly: ${ownOnly} }, page: { limit: 100 }) {
            total rows { library { name { vi } } } } }`,
          );
          const fits = (thing: Thing): boolean => liesIn(where)(thing) && (!ownOnly || isOwn(viewer, thing));
          expect([name, where, listed(obligations)]).toEqual([name, where, theirs(viewer, 'submission.read', fits)]);
        }
    },
  );

  it.each(['PROVINCE', 'TYPE'])('of progress counts one’s own, all of them: by %s', async (by) => {
    for (const { name, who, viewer } of allowed('progress.read'))
      for (const where of wheres()) {
        const { collectionProgress } = await who.ask<{ collectionProgress: { obliged: number }[] }>(
          `{ collectionProgress(roundId: ${world.roundId}, by: ${by}, provinceId: ${where}) { obliged } }`,
        );
        const counted = collectionProgress.reduce((sum, { obliged }) => sum + obliged, 0);
        expect([name, where, counted]).toEqual([name, where, theirs(viewer, 'progress.read', liesIn(where)).length]);
      }
  });
});

describe('what hangs on a thing', () => {
  interface Submission {
    readonly submission: unknown;
    readonly obligations: { readonly rows: readonly { readonly submission: { readonly errors: number | null } }[] };
  }

  it('of a submission one sees what the policy lets one see, and is offered what it lets one do', async () => {
    for (const { name, who, viewer } of allowed('submission.read')) {
      const theirs = world.things.filter(
        (one) => one.workState !== 'blank' && can(viewer, 'submission.read', one.place),
      );
      for (const thing of theirs) {
        const { place, workState, chain, submissionId } = thing;
        const position = positionOf(thing);
        if (workState === 'blank' || !position) continue;
        const { submission, obligations } = await who.ask<Submission>(
          `{ submission(id: ${submissionId}) { sight moves whyNotAccept { code } }
             obligations(filter: { libraryId: ${place.libraryId} }) { rows { submission { errors } } } }`,
        );
        const stage = chain.find(({ code }) => code === position.stage);
        const moves = movesFrom(position, chain).filter(
          (move) =>
            can(viewer, MOVES[move], place) &&
            (move === 'withdraw' || stage === undefined || reviewsAt(viewer, stage, place)),
        );
        const sight = sightOf(isOwn(viewer, thing), workState);
        const due = { sight: constant(sight), moves: moves.map(constant), whyNotAccept: null };
        expect([name, thing.at, workState, submission]).toEqual([name, thing.at, workState, due]);
        const isCounted = obligations.rows[0]!.submission.errors !== null;
        expect([name, thing.at, workState, isCounted]).toEqual([name, thing.at, workState, sight !== 'progress']);
      }
    }
  });

  it('of oneself, what the policy gives', async () => {
    for (const { name, who, viewer } of allowed('me.read')) {
      const { me } = await who.ask<{ me: { permissions: string[] } }>('{ me { permissions } }');
      expect([name, me.permissions]).toEqual([name, permissionsOf(viewer)]);
    }
  });
});

describe('an endpoint', () => {
  it.each(Object.entries(ENDPOINTS))('%s', async (endpoint, query) => {
    const [method, path] = endpoint.split(' ') as [string, string];
    for (const { name, who, viewer } of sweep.seats) {
      const shut = shutWith(viewer, sweep.actionOf(endpoint));
      for (const way of method === 'GET' && shut ? ['GET', 'HEAD'] : [method]) {
        const { status } = await who.fetch(`${path}${query}`, { method: way });
        const isRight = shut ? status === STATUS[shut] : status !== 401 && status !== 403;
        expect([name, way, status, isRight]).toEqual([name, way, status, true]);
      }
    }
  });
});

describe('by another way', () => {
  const json = { 'content-type': 'application/json' };
  const outsiders = () => sweep.seats.filter(({ name }) => name === 'thuthu.tuyhoa' || name === 'nobody');
  const isAnothers = ({ at, workState }: Thing): boolean => at === 'away' && workState === 'submitted';

  it.each(GUESSED)('nothing is at a guessed address: %s', async (path) => {
    for (const { name, who } of outsiders())
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])
        expect([name, method, (await who.fetch(path, { method })).ok]).toEqual([name, method, false]);
  });

  it('no way of sending lends a right', async () => {
    const { who } = outsiders()[0]!;
    const question = `{ submission(id: ${world.things.find(isAnothers)!.submissionId}) { __typename } }`;
    const mutation = `mutation Do { rebuildRollups { __typename } }`;
    const get = (text: string) =>
      who.fetch(`/graphql?query=${encodeURIComponent(text)}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await (await get(question)).json()).toEqual({ data: { submission: null } });
    expect((await get(mutation)).status).toBe(400);
    const post = (body: unknown, headers: Record<string, string> = json) =>
      who.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
    expect((await post([{ query: question }, { query: mutation }])).status).toBe(400);
    expect((await post({ query: mutation }, { 'content-type': 'text/plain' })).ok).toBe(false);
    const chosen = { query: `query Ask { me { username } } ${mutation}`, operationName: 'Do' };
    expect(await (await post(chosen)).json()).toMatchObject({ data: null, errors: [{ path: ['rebuildRollups'] }] });
    const hidden = `query ($no: Boolean!) { me { username } ... @skip(if: $no) { ${question.slice(1, -1)} } }`;
    for (const no of [true, false])
      expect(await who.ask(hidden, { no })).toEqual({
        me: { username: 'thuthu.tuyhoa' },
        ...(!no && { submission: null }),
      });
  });
});

describe('an action', () => {
  it.each(Object.entries(MUTATIONS))('%s', async (field, mutation) =>
    expect(await sweep.ofMutation(field, mutation)).toEqual([]),
  );

  it('none of them has changed a submission', async () => expect(await submissionsAsTheyAre()).toEqual(before));
});

describe('an action that is done', () => {
  interface Entry {
    readonly actor: string;
    readonly action: string;
    readonly kind: string;
  }
  const entriesAfter = (id: string): Promise<Entry[]> =>
    world.api.db.query(
      `select actor, action, subject_kind as kind from audit_entry where id > $1 and outcome = 'done' order by id`,
      [id],
    );

  it.each(Object.entries(DOINGS))('%s is in the audit, once, by who did it', async (field, doing) => {
    const { who, args, definition } = doing;
    const given = await args(new Stage(world));
    const [{ last }]: [{ last: string }] = await world.api.db.query(`select max(id) as last from audit_entry`);
    const { answer } = await as(world.api, who).ask<{ answer: { code?: string } }>(
      `mutation ${definition ? '($definition: JSON!)' : ''} { answer: ${field}${given && `(${given})`} {
        __typename ... on Refusal { code issues { code path } } } }`,
      { definition },
    );
    expect(answer).not.toHaveProperty('code');
    const action = sweep.actionOf(`Mutation.${field}`);
    expect(await entriesAfter(last)).toEqual([{ actor: who, action, kind: expect.any(String) as string }]);
  });
});

it('all that SQL has answered is what its reader takes it for', async () => {
  await walkFurther(world.api);
  const declared = declaredRows();
  expect([...misread(recorded.answers, declared), ...unwalked(recorded.answers, declared)]).toEqual([]);
}, 180_000);

it.each(Object.entries(LAST_MUTATION))('an action %s', async (field, mutation) =>
  expect(await sweep.ofMutation(field, mutation)).toEqual([]),
);
