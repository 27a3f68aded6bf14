/**
 * `expect(await officer.query(…)).toRefuse('OWN_ENTRY')`: an expected "no", wherever it stands: a Refusal as the
 * answer's only root field, a Refusal by itself, or the code of an access rule in `errors`. Import this file for its
 * effect.
 */
import type { Answer } from './as.js';

const isAnswer = (value: object): value is Answer<object | null> => 'status' in value && 'data' in value;

/** Every code with which a value refuses. */
function codesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isAnswer(value)) {
    const endpoints = (value.errors ?? []).map(({ extensions }) => String(extensions?.['code']));
    return [...endpoints, ...Object.values(value.data ?? {}).flatMap(refusalCode)];
  }
  return refusalCode(value);
}

function refusalCode(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { __typename: type, refused, code } = value as { __typename?: string; refused?: boolean; code?: unknown };
  return typeof code === 'string' && (type === 'Refusal' || refused === true || type === undefined) ? [code] : [];
}

const refusalMatchers = {
  toRefuse(received: unknown, code: string) {
    const found = codesOf(received);
    const pass = found.includes(code);
    const outcome = found.length > 0 ? `refused with ${found.join(', ')}` : `no refusal: ${JSON.stringify(received)}`;
    return { pass, message: () => `expected ${pass ? 'not ' : ''}to refuse with ${code}; ${outcome}` };
  },
};

expect.extend(refusalMatchers);
