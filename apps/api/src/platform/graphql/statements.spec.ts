/** Every query with all fields of its schema: its stated cost is at least what it runs. */
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, getOperationAST, parse, type GraphQLField, type GraphQLSchema } from 'graphql';
import { POLICY, type Role } from '@vlis/domain';
import { ARGUMENTS, everything } from '../../testing/everything.js';
import { communeOf2025, library, plantLibraries, plantRoles, plantRound, ROUND_2025 } from '../../testing/plant.js';
import { as, queriesOf, startApi, type Api } from '../../testing/index.js';
import { listOperations } from '../access/operations.js';
import { priceOf } from './price.js';

let api: Api;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  schema = api.app.get(GraphQLSchemaHost, { strict: false }).schema;
  const rows = Array.from({ length: 30 }, (_, n) => library(`L${n}`, { type: 'X', commune: communeOf2025('22015') }));
  await plantLibraries(api, rows);
  const tuyHoa = await plantLibraries(api, [library('demo:X:22015', { type: 'X', commune: communeOf2025('22015') })]);
  await plantRoles(api);
  const round = await plantRound(api, ROUND_2025);
  const opened = await as(api, 'thuthu.tuyhoa').ask<{ beginSubmission: { id: number } }>(
    'mutation ($input: BeginSubmissionInput!) { beginSubmission(input: $input) { ... on Submission { id } } }',
    { input: { roundId: round.id, libraryId: tuyHoa.get('demo:X:22015')!.id, cells: [{ code: 'B01', text: '5' }] } },
  );
  expect(opened.beginSubmission.id).toBe(1);
});
afterAll(() => api.stop());

function question({ name, args, type }: GraphQLField<unknown, unknown>, rows: number): string {
  const given = args.flatMap(({ name: argument }) => {
    if (argument === 'page') return [`page: { limit: ${rows} }`];
    if (argument === 'filter') return ['libraries', 'accountList'].includes(name) ? [] : ['filter: { roundId: 1 }'];
    return argument in ARGUMENTS ? [`${argument}: ${ARGUMENTS[argument]}`] : [];
  });
  return `{ ${name}${given.length ? `(${given.join(', ')})` : ''} ${everything(getNamedType(type))} }`;
}

/** The analyst, who sees most; the administrator, a province's leader or who enters, where the analyst may not ask. */
function whoMay(question: string): string {
  const operations = new Map(listOperations(api.app).map((line) => line.split(/\s+/, 2) as [string, string]));
  const action = operations.get(`Query.${question}`)!;
  const may = (role: Role): boolean => POLICY[role].some((one) => one === action);
  if (may('ministry-analyst') || action === 'public') return 'phantich.bo';
  if (may('administrator')) return 'quantri';
  return may('province-leader') ? 'lanhdao.daklak' : 'thuthu.tuyhoa';
}

async function statementsOf(name: string, text: string): Promise<number> {
  const who = as(api, whoMay(name));
  const count = async (question: string): Promise<number> =>
    (await queriesOf(api, async () => void (await who.ask(question)))).length;
  await who.ask('{ serverTime }'); // signs in, which is not to be counted
  // The viewer is read before every query alike.
  const atStart = await count('{ serverTime }');
  return (await count(text)) - atStart;
}

it('asks no more for twenty rows than for two', async () => {
  for (const name of ['libraries', 'obligations']) {
    const field = schema.getQueryType()!.getFields()[name]!;
    const [few, many] = [await statementsOf(name, question(field, 2)), await statementsOf(name, question(field, 20))];
    expect([name, many]).toEqual([name, few]);
  }
});

it('asks no more for libraries of many rounds than of one, each on its own cut-off day', async () => {
  const rounds = [1, 2, 3].map((n) => ({
    ...{ period: `${2025 + n}`, opensOn: `${2025 + n}-11-16`, cutoffOn: `${2025 + n}-11-1${n}` },
    ...{ dueOn: `${2025 + n}-12-05`, closesOn: `${2025 + n}-12-31` },
  }));
  for (const round of rounds) await plantRound(api, round);
  const text = (roundId: string): string =>
    `{ obligations(filter: { ${roundId} libraryId: 1 }) { rows { library { identifier province { code } commune { code } } } } }`;
  const rowsOf = async (question: string): Promise<unknown[]> => {
    const { obligations } = await as(api, 'phantich.bo').ask<{ obligations: { rows: unknown[] } }>(question);
    return obligations.rows;
  };
  const [one, all] = [text('roundId: 1'), text('')];
  expect([(await rowsOf(one)).length, (await rowsOf(all)).length]).toEqual([1, 4]);
  expect(await statementsOf('obligations', all)).toBe(await statementsOf('obligations', one));
});

it('no question runs more statements than its price says', async () => {
  const counts: Record<string, readonly [number, number]> = {};
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const text = question(field, 20);
    const document = parse(text);
    const { statements } = priceOf(schema, document, getOperationAST(document)!, {});
    counts[field.name] = [await statementsOf(field.name, text), statements];
  }
  if (process.env['VLIS_SHOW_PRICES']) process.stdout.write(`${JSON.stringify(counts)}\n`);
  expect(Object.entries(counts).filter(([, [run, priced]]) => run > priced)).toEqual([]);
});
