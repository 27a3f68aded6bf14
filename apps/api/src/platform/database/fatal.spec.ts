/** PostgreSQL may stop or fail over at any moment: no message of it ends the process, and no caller gets a fault. */
import { Module } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { anybody, startApi, type Answer, type Api } from '../../testing/index.js';
import { breakableLine, type BreakableLine, type Interference } from '../../testing/breakable-line.js';
import { errorResponse, signOf } from '../../testing/postgres-messages.js';
import { testServer } from '../../testing/template.js';
import { Public } from '../access/allow.js';
import { systemViewer } from '../access/system-viewer.js';
import { Database } from './database.js';

const ROWS = 2000;

@Resolver()
class AskingResolver {
  constructor(
    private readonly db: DataSource,
    private readonly database: Database,
  ) {}

  /** Several statements, one of them of many packets. */
  @Query(() => Number)
  @Public()
  async rows(): Promise<number> {
    await this.db.query('select count(*) from account');
    const rows = (await this.db.query(`select n, repeat('x', 200) from generate_series(1, ${ROWS}) n`)) as unknown[];
    return rows.length;
  }

  @Query(() => Number)
  @Public()
  snapshot(): Promise<number> {
    return this.database.read(systemViewer('test'), async (db) => {
      await db.query('select count(*) from account');
      return ((await db.query(`select n from generate_series(1, ${ROWS}) n`)) as unknown[]).length;
    });
  }

  @Mutation(() => Boolean)
  @Public()
  async work(): Promise<boolean> {
    await this.database.run(systemViewer('test'), 'rollup.rebuild', async (tx, audit) => {
      await tx.query(`insert into note select n from generate_series(1, ${ROWS}) n returning n`);
      await tx.query('select count(*) from note');
      audit.about('note', []);
      return true;
    });
    return true;
  }

  @Mutation(() => Boolean)
  @Public()
  async mistake(): Promise<boolean> {
    await this.database.run(systemViewer('test'), 'rollup.rebuild', (tx) =>
      tx.query('select from note where n = $1', [1, 2]),
    );
    return true;
  }
}
@Module({ providers: [AskingResolver] })
class AskingModule {}

const QUESTIONS = ['{ rows }', '{ snapshot }', 'mutation { work }'] as const;
const CODES = ['57P01', '57P03', '08006', 'XX000'] as const;

let api: Api;
let line: BreakableLine;
beforeAll(async () => {
  line = await breakableLine(testServer());
  api = await startApi({ planted: [AskingModule], throughLine: line });
  await api.db.query('create table note (n int)');
});
afterEach(() => line.interfere());
afterAll(async () => {
  await api.stop();
  await line.cut();
});

type Asked = Answer<Record<string, unknown> | null>;
const ask = (question: string): Promise<Asked> => anybody(api).query(question);

/** Answered as ever, or told that the database is away; never a fault. */
function expectCivil(answer: Asked): void {
  if (answer.status === 200) return expect(answer.errors).toBeUndefined();
  expect([answer.status, answer.errors?.map(({ extensions }) => extensions?.code)]).toEqual([
    503,
    ['DATABASE_UNAVAILABLE'],
  ]);
}

/** All the questions while somebody interferes, and once more when nobody does. */
async function through(interference: Interference): Promise<readonly Asked[]> {
  line.interfere(interference);
  const answers = await Promise.all([...QUESTIONS, ...QUESTIONS, ...QUESTIONS].map(ask));
  line.interfere();
  for (const answer of answers) expectCivil(answer);
  for (const question of QUESTIONS) expect(await ask(question)).toMatchObject({ status: 200 });
  expect((await fetch(`${api.url}/health`)).status).toBe(200);
  return answers;
}

/** Puts words behind or before the messages that this is true of. */
const behind =
  (words: Buffer, isIt: (message: Buffer) => boolean): Interference =>
  (message, hangUp) => {
    if (!isIt(message)) return message;
    hangUp();
    return Buffer.concat([message, words]);
  };

const every = (sign: string, nth: number): ((message: Buffer) => boolean) => {
  let seen = 0;
  return (message) => signOf(message) === sign && ++seen % nth === 0;
};

describe.each(CODES)('FATAL %s', (code) => {
  const words = errorResponse(code);

  it.each([1, 2, 3])('in the packet of a ReadyForQuery, each or every so many: %s', async (nth) => {
    await through(behind(words, every('Z', nth)));
  });

  it('in the middle of the rows', async () => {
    const answers = await through(behind(words, every('D', 700)));
    expect(answers.map(({ status }) => status)).toContain(503);
  });

  it('behind the columns, and when a statement is done', async () => {
    await through(behind(words, every('T', 2)));
    await through(behind(words, every('C', 2)));
  });

  it('while nobody asks', async () => {
    line.send(words);
    for (const answer of await Promise.all(QUESTIONS.map(ask))) expectCivil(answer);
    for (const question of QUESTIONS) expect(await ask(question)).toMatchObject({ status: 200 });
  });

  it('instead of a connection, during the sign-in, and in the packet that ends it', async () => {
    for (const isIt of [every('R', 1), every('R', 2), every('K', 1), every('Z', 1)]) {
      line.send(errorResponse('57P01'));
      await through(behind(words, isIt));
      line.send(errorResponse('57P01'));
      await through((message, hangUp) => (isIt(message) ? (hangUp(), words) : message));
    }
  });
});

it('a server that takes no writes any more, because another one does, is away', async () => {
  line.interfere((message) =>
    signOf(message) === 'C' && message.includes('INSERT') ? errorResponse('25006', 'ERROR') : message,
  );
  expect(await ask('mutation { work }')).toRefuse('DATABASE_UNAVAILABLE');
  line.interfere();
  expect(await ask('mutation { work }')).toMatchObject({ status: 200 });
});

it('what cannot be read, what is cut in the middle, and what answers no question', async () => {
  const signs = ['Z', 'T', 'C', '1', '2', 'K'];
  for (const sign of signs) {
    for (const noise of [
      Buffer.from([0xff, 0, 0, 0, 9, 1, 2, 3, 4, 5]),
      Buffer.from('D\0\0\0\u0006\u007f\u007f', 'latin1'),
    ]) {
      await through(behind(noise, every(sign, 2)));
    }
    const half = every(sign, 2);
    await through((message, hangUp) => (half(message) ? (hangUp(), message.subarray(0, message.length - 1)) : message));
  }
  const twice = every('Z', 2);
  await through((message) => (twice(message) ? Buffer.concat([message, message]) : message));
  const unasked = Buffer.from('D\0\0\0\u0006\0\0', 'latin1');
  await through(behind(unasked, every('Z', 2)));
});

it('a mistake of ours stays one, also where its code is of the class of connections', async () => {
  const answer = await ask('mutation { mistake }');
  expect(answer).toRefuse('INTERNAL');
});

it('nothing was half done, and the log has no other fault', async () => {
  const [{ n }] = (await api.db.query('select count(*)::int as n from note')) as [{ n: number }];
  expect(n % ROWS).toBe(0);
  const faults = api.logged.filter(({ stack }) => stack !== undefined);
  expect(faults).toMatchObject([{ message: expect.stringContaining('bind message') as string }]);
});
