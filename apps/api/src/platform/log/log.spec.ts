import { Log } from './log.js';
import { withinRequest } from './request-context.js';

const lines: Record<string, unknown>[] = [];
const log = new Log((line) => lines.push(JSON.parse(line) as Record<string, unknown>));
beforeEach(() => lines.splice(0));

it('says when, how bad, what, and of which request', () => {
  withinRequest({ correlationId: 'request-1', ip: '::1' }, () => log.event('warn', 'system busy', { waiting: 3 }));
  log.event('info', 'listening');
  expect(lines).toEqual([
    { at: expect.any(String) as string, level: 'warn', message: 'system busy', id: 'request-1', waiting: 3 },
    { at: expect.any(String) as string, level: 'info', message: 'listening' },
  ]);
  expect(new Date(String(lines[0]!.at)).toISOString()).toBe(lines[0]!.at);
});

it('writes whatever it is given: what goes round, what JSON cannot hold, what is no error', () => {
  const round: Record<string, unknown> = { n: 10n };
  round.self = round;
  log.event('info', 'odd', { round, nothing: undefined, date: new Date(0) });
  log.fault('a text', { at: 'elsewhere' });
  log.error(new Error('nest'), 'Context');
  log.error('said', 'the stack', 'Context');
  expect(lines.map(({ message }) => message)).toEqual(['odd', 'a text', 'nest', 'said']);
});

const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
it.each<[string, () => void]>([
  ['a token in a text', () => log.event('info', `token ${TOKEN} refused`)],
  ['a header', () => log.event('info', 'x', { headers: { authorization: `Bearer s3cr3t-value` } })],
  ['a cookie', () => log.event('info', 'x', { cookie: 'vlis=s3cr3t-value' })],
  ['a code in an address', () => log.event('info', 'GET /cb?state=abc&code=s3cr3t-value&x=1')],
  ['a form', () => log.event('info', 'username=lan&password=s3cr3t-value')],
  ['the database’s address', () => log.fault(new Error('connect postgres://vlis:s3cr3t-value@host:5432/vlis'))],
  ['a field', () => log.event('info', 'x', { body: { password: 's3cr3t-value', name: 'Lan' } })],
  ['JSON in a text', () => log.event('info', JSON.stringify({ refresh_token: 's3cr3t-value' }))],
  ['a secret with quotes', () => log.event('info', 'x', { password: 's3cr3t-"value' })],
  ['a stack', () => log.fault(Object.assign(new Error('x'), { stack: 'Error: client_secret=s3cr3t-value\n at y' }))],
])('never says a secret: %s', (_, write) => {
  write();
  const text = JSON.stringify(lines);
  expect(lines).toHaveLength(1);
  expect(text).toContain('[removed]');
  expect(text).not.toMatch(/s3cr3t|c2lnbmF0dXJl/);
});

it('leaves codes and states readable, which are no secrets', () => {
  log.event('error', 'fault', { code: 'DATABASE_UNAVAILABLE', sqlstate: { code: '57P01' }, state: 'draft' });
  expect(lines).toMatchObject([{ code: 'DATABASE_UNAVAILABLE', sqlstate: { code: '57P01' }, state: 'draft' }]);
});
