import { isUnreachable } from './unreachable.js';

const failed = (code: string, syscall: string) => Object.assign(new Error(`${code}, ${syscall}`), { code, syscall });

it.each([
  ['no such socket', failed('ENOENT', 'connect')],
  ['nobody listens', failed('ECONNREFUSED', 'connect')],
  ['no such host', failed('ENOTFOUND', 'getaddrinfo')],
  ['within another error', new Error('query failed', { cause: failed('ENOENT', 'connect') })],
  ['shutting down', Object.assign(new Error('…'), { code: '57P01' })],
])('PostgreSQL is away: %s', (_, error) => expect(isUnreachable(error)).toBe(true));

it.each([
  ['a file that is not there', failed('ENOENT', 'open')],
  ['a folder that is not there', failed('ENOENT', 'stat')],
  ['within another error', new Error('submission', { cause: failed('ENOENT', 'open') })],
  ['a wrong query', Object.assign(new Error('…'), { code: '42601' })],
  ['no error at all', 'ENOENT'],
])('PostgreSQL is not away: %s', (_, error) => expect(isUnreachable(error)).toBe(false));
