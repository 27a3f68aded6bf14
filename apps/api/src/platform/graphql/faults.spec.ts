import { Controller, Get, Module } from '@nestjs/common';
import { Args, Field, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { issue, refuse, type Refusal } from '@vlis/domain';
import { anybody, as, startApi, type Api } from '../../testing/index.js';
import { Public } from '../access/allow.js';
import { Costs } from './costs.js';
import { MAX_PRICE } from './limits.js';
import { refusalOr } from './refusal.model.js';

@ObjectType('Shelf')
class ShelfModel {
  @Field(() => Int)
  number!: number;

  @Field(() => ShelfModel)
  get next(): ShelfModel {
    return Object.assign(new ShelfModel(), { number: this.number + 1 });
  }
}
const TidyResult = refusalOr('TidyResult', ShelfModel);

@Resolver()
class ShelfResolver {
  @Query(() => ShelfModel)
  @Public()
  shelf(): ShelfModel {
    return Object.assign(new ShelfModel(), { number: 1 });
  }

  @Query(() => [ShelfModel])
  @Costs({ rows: ({ count }) => Number(count) })
  @Public()
  shelves(@Args('count', { type: () => Int }) _count: number): ShelfModel[] {
    return [];
  }

  @Query(() => String)
  @Public()
  collapse(): string {
    throw new Error('password=hunter2 at relation "account"');
  }

  @Mutation(() => TidyResult)
  @Public()
  tidy(@Args('number', { type: () => Int }) number: number): ShelfModel | Refusal {
    if (number > 0) return Object.assign(new ShelfModel(), { number });
    return refuse('INVALID_CELLS', [issue('NEGATIVE_NUMBER', 'E06', { text: '-1' })], { count: '1' });
  }
}

@Controller('exports')
class CollapseController {
  @Get('collapse')
  @Public()
  collapse(): string {
    throw new Error('password=hunter2');
  }

  @Get('refuse')
  @Public()
  refuse(): Refusal {
    return refuse('NOT_FOUND');
  }
}
@Module({ providers: [ShelfResolver], controllers: [CollapseController] })
class ShelfModule {}

let api: Api;
beforeAll(async () => (api = await startApi({ planted: [ShelfModule] })));
afterAll(() => api.stop());

const nested = (depth: number): string => `{ shelf ${'{ next '.repeat(depth - 2)}{ number }${' }'.repeat(depth - 1)}`;
const logOf = (id: unknown): object | undefined => api.logged.find(({ fault }) => fault === id);

it('a fault leaves as an id; what happened is in the log under that id', async () => {
  const answer = await anybody(api).query('{ collapse }');
  expect(answer).toRefuse('INTERNAL');
  expect(JSON.stringify(answer)).not.toMatch(/hunter2|account|stack|\.ts/);
  const [error] = answer.errors!;
  expect(error!.message).toContain(String(error!.extensions!.id));
  expect(logOf(error!.extensions!.id)).toMatchObject({
    level: 'error',
    message: 'password=[removed] at relation "account"',
  });
  expect(logOf(error!.extensions!.id)).toHaveProperty('stack');
});

it('so does a fault of a REST handler, in JSON or as a page', async () => {
  const json = await anybody(api).fetch('/exports/collapse');
  expect(json.status).toBe(500);
  const body = (await json.json()) as { id: string };
  expect(body).toEqual({ code: 'INTERNAL', id: expect.any(String) as string, message: expect.any(Object) as object });
  expect(JSON.stringify(body)).not.toContain('hunter2');
  expect(logOf(body.id)).toMatchObject({ message: 'password=[removed]' });

  const page = await anybody(api).fetch('/exports/collapse', { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toMatch(/Hệ thống gặp sự cố[\s\S]*Something went wrong/);
});

it('every error has the id of its request, over GraphQL and over REST, and so does every line about it', async () => {
  const headers = { 'content-type': 'application/json' };
  const post = (query: string) =>
    anybody(api).fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  for (const query of ['{ collapse }', '{ shelff }', '{ shelf', '{ me { username } }', nested(100)]) {
    const answer = await post(query);
    const { errors } = (await answer.json()) as { errors: { extensions: { id: string } }[] };
    expect([query, errors[0]!.extensions.id]).toEqual([query, answer.headers.get('x-request-id')]);
  }
  for (const path of [
    '/exports/collapse',
    '/exports/refuse',
    '/nothing',
    '/exports/national-table.xlsx?round=1',
    '/%E0%A4%A',
  ]) {
    const answer = await anybody(api).fetch(path);
    const { id } = (await answer.json()) as { id: string };
    expect([path, id]).toEqual([path, expect.any(String)]);
    expect([path, answer.headers.get('x-request-id') ?? id]).toEqual([path, id]);
    const page = await anybody(api).fetch(path, { headers: { accept: 'text/html' } });
    if (page.headers.get('content-type')?.includes('html'))
      expect(await page.text()).toContain(page.headers.get('x-request-id') ?? '');
  }
  const lines = api.logged.filter(({ path }) => path === '/exports/collapse' || path === 'collapse');
  for (const { id } of lines) expect(id).toEqual(expect.any(String));
});

it('a refusal is an answer, with words in both languages', async () => {
  const tidy = `mutation ($n: Int!) { tidy(number: $n) { __typename ... on Shelf { number }
    ... on Refusal { code message { vi en } params { name value } issues { code severity path rule message { vi } params { name } } } } }`;
  expect(await anybody(api).ask(tidy, { n: 3 })).toEqual({ tidy: { __typename: 'Shelf', number: 3 } });
  const answer = await anybody(api).query<{ tidy: object }>(tidy, { n: -1 });
  expect(answer.status).toBe(200);
  expect(answer).toRefuse('INVALID_CELLS');
  expect(answer.data.tidy).toMatchObject({
    message: { vi: expect.stringContaining('1 ô') as string },
    params: [{ name: 'count', value: '1' }],
    issues: [{ code: 'NEGATIVE_NUMBER', severity: 'ERROR', path: 'E06', rule: null, params: [{ name: 'text' }] }],
  });
});

it('a REST handler refuses with a status', async () => {
  const answer = await anybody(api).fetch('/exports/refuse');
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: 'NOT_FOUND', message: { vi: expect.any(String) as string } });
});

it('who writes a wrong query is told what is wrong with it', async () => {
  const answer = await anybody(api).query('{ shelff }');
  expect(answer).toRefuse('GRAPHQL_VALIDATION_FAILED');
  expect(answer.status).toBe(400);
  expect(await anybody(api).query('{ shelf ')).toRefuse('GRAPHQL_PARSE_FAILED');
  expect(await anybody(api).query('mutation { tidy(number: 1.5) { __typename } }')).toRefuse(
    'GRAPHQL_VALIDATION_FAILED',
  );
});

it('a query has a price, and there is a highest one', async () => {
  expect(await anybody(api).query(nested(MAX_PRICE.depth - 1))).toMatchObject({ status: 200 });
  const tooDeep = await anybody(api).query(nested(MAX_PRICE.depth + 1));
  expect(tooDeep.status).toBe(400);
  expect(tooDeep).toRefuse('QUERY_TOO_COMPLEX');

  const wide = `query ($count: Int!) { shelves(count: $count) { ${[...'abcdef'].map((a) => `${a}: number`).join(' ')} } }`;
  expect(await anybody(api).query(wide, { count: 100 })).toMatchObject({ status: 200 });
  expect(await anybody(api).query(wide, { count: 100_000 })).toRefuse('QUERY_TOO_COMPLEX');

  const aliases = Array.from({ length: 30 }, (_, at) => `a${at}: shelf { number }`).join(' ');
  expect(await anybody(api).query(`{ ${aliases} }`)).toRefuse('QUERY_TOO_COMPLEX');
  expect(await anybody(api).query(`{ shelf { ${'number '.repeat(4000)} } }`)).toRefuse('GRAPHQL_PARSE_FAILED');
});

it('several operations in one request are one too many', async () => {
  const batch = JSON.stringify([{ query: '{ serverTime }' }, { query: '{ serverTime }' }]);
  const headers = { 'content-type': 'application/json' };
  expect((await anybody(api).fetch('/graphql', { method: 'POST', body: batch, headers })).status).toBe(400);
});

it('the screens’ developers may look at the schema', async () => {
  expect(await as(api, 'quantri').query('{ __schema { queryType { name } } }')).toMatchObject({ status: 200 });
});
