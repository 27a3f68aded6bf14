/** In case a price is wrong: an answer that grows, and a method that runs statements in a loop, are stopped while they run. */
import { Module } from '@nestjs/common';
import { Args, Field, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { anybody, as, queriesOf, startApi, type Api } from '../../testing/index.js';
import { Public } from '../access/allow.js';
import { LARGEST_ANSWER } from './answer-meter.js';
import { Costs } from './costs.js';
import { MAX_STATEMENTS } from './limits.js';
import { JsonScalar } from './scalars.js';

@ObjectType('Book')
class BookModel {
  @Field(() => String, { nullable: true })
  get title(): string {
    made += 1;
    return 'x'.repeat(1000);
  }

  @Field(() => JsonScalar, { nullable: true })
  @Costs({ bytes: 1 })
  readonly contents = CONTENTS;
}

let made = 0;
const CONTENTS = { text: 'x'.repeat(100_000) };

@Resolver()
class RunawayResolver {
  constructor(private readonly dataSource: DataSource) {}

  @Query(() => [BookModel])
  @Costs({ rows: 1 })
  @Public()
  books(@Args('count', { type: () => Int }) count: number): BookModel[] {
    return Array.from({ length: count }, () => new BookModel());
  }

  @Query(() => Int)
  @Costs({})
  @Public()
  loop(@Args('times', { type: () => Int }) times: number): Promise<number> {
    return this.ask(times);
  }

  @Mutation(() => Int)
  @Public()
  work(@Args('times', { type: () => Int }) times: number): Promise<number> {
    return this.ask(times);
  }

  private async ask(times: number): Promise<number> {
    for (let time = 0; time < times; time += 1) await this.dataSource.query('select 1');
    return times;
  }
}
@Module({ providers: [RunawayResolver] })
class RunawayModule {}

let api: Api;
beforeAll(async () => (api = await startApi({ planted: [RunawayModule] })));
afterAll(() => api.stop());

const books = 'query ($count: Int!) { books(count: $count) { title } }';

it('an answer within the limit comes whole', async () => {
  const { books: found } = await anybody(api).ask<{ books: unknown[] }>(books, { count: 5000 });
  expect(found).toHaveLength(5000);
});

it('stops reading when the answer has become too large, and says so once', async () => {
  made = 0;
  const answer = await anybody(api).query(books, { count: 100_000 });
  expect(answer).toMatchObject({ status: 400, data: null });
  expect(answer.errors).toHaveLength(1);
  expect(answer).toRefuse('ANSWER_TOO_LARGE');
  expect(made).toBeLessThan(LARGEST_ANSWER / 1000 + 1);
});

it('counts a document under every name that it is asked by', async () => {
  const names = (count: number) => Array.from({ length: count }, (_, n) => `c${n}: contents`).join(' ');
  expect(await anybody(api).query(`{ books(count: 1) { ${names(50)} } }`)).toMatchObject({ status: 200 });
  expect(await anybody(api).query(`{ books(count: 1) { ${names(100)} } }`)).toRefuse('ANSWER_TOO_LARGE');
});

it('stops a question after so many statements, and leaves an action its larger number', async () => {
  const loop = (times: number) => anybody(api).query(`{ loop(times: ${times}) }`);
  expect(await loop(MAX_STATEMENTS.question)).toMatchObject({ status: 200 });
  const asked = await queriesOf(api, async () => {
    const answer = await loop(100_000);
    expect(answer.status).toBe(400);
    expect(answer).toRefuse('QUERY_TOO_COMPLEX');
  });
  expect(asked).toHaveLength(MAX_STATEMENTS.question);
  const mutation = `mutation { work(times: ${MAX_STATEMENTS.question + 50}) }`;
  expect(await anybody(api).query(mutation)).toMatchObject({ status: 200 });
});

it('writes down who was stopped, though his request may run no more', async () => {
  for (const text of [
    '{ loop(times: 100000) }',
    '{ books(count: 100000) { title } }',
    'mutation { work(times: 100000) }',
  ])
    expect(await as(api, 'danhgia').query(text)).toMatchObject({ status: 400 });
  const entries = await api.db.query(`select refusal from audit_entry where actor = 'danhgia' order by id`);
  const refusals = ['QUERY_TOO_COMPLEX', 'ANSWER_TOO_LARGE', 'QUERY_TOO_COMPLEX'];
  expect(entries).toEqual(refusals.map((refusal) => ({ refusal })));
  expect(api.logged.filter(({ level }) => level === 'error')).toEqual([]);
});
