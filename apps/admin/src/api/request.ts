/**
 * The one way to the API: a typed operation over fetch with the bearer token. A 401 is tried once more with a fresh
 * token; if that fails the session is marked as ended, and the caller keeps its state (nothing typed is lost).
 */
import { Failure, failureOf } from './failure.js';
import { readAnswer } from './readAnswer.js';

/** What codegen writes for an operation: its text, carrying the types of its variables and answer. */
export interface Operation<TResult, TVariables> {
  toString(): string;
  __apiType?: (variables: TVariables) => TResult;
  /** The hash under which the API knows the operation; without one the text is sent. */
  readonly __meta__?: Readonly<Record<string, unknown>> | undefined;
}

/** The name that the operation gives itself. */
export const nameOf = (text: string): string | undefined => /(?:query|mutation)\s+(\w+)/.exec(text)?.[1];

const hashOf = ({ __meta__ }: Operation<unknown, never>): string | undefined =>
  typeof __meta__?.['hash'] === 'string' ? __meta__['hash'] : undefined;

/**
 * The body of a call. An operation goes by its hash; the text is for servers that do not have the list of the screens'
 * operations and take others too (development).
 */
export function bodyOf<TResult, TVariables>(
  operation: Operation<TResult, TVariables>,
  variables: TVariables,
  withText = false,
): string {
  const hash = hashOf(operation as Operation<unknown, never>);
  const persisted = hash !== undefined && { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
  const text = operation.toString();
  const query = (withText || !persisted) && { query: text };
  return JSON.stringify({ ...query, operationName: nameOf(text), variables, ...persisted });
}

const isUnknown = (failure: Failure): boolean => failure.code === 'PERSISTED_QUERY_UNKNOWN';

export interface Line {
  readonly fetch: typeof fetch;
  /** A token that is good for the next seconds; `fresh` asks for a new one even if the old one looks good. */
  bearer(fresh: boolean): Promise<string>;
  /** Called when a call has ended, for the banner that shows whether there is a connection. */
  heard(failure: Failure | undefined): void;
}

/** Marks a call that writes: a server with too much to do refuses calls that read before calls that write. */
export const WRITES = { 'x-vlis-work': 'write' } as const;

const workOf = (text: string): Partial<typeof WRITES> => (/^\s*mutation\b/.test(text) ? WRITES : {});

/** Calls on the line with a bearer token; throws a Failure unless the answer is good. */
export async function callWithBearer(line: Line, address: string, init: RequestInit = {}): Promise<Response> {
  const call = async (fresh: boolean) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await line.bearer(fresh)}`);
    return line.fetch(address, { ...init, headers }).catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw new Failure('offline', 'no answer from the server', { cause });
    });
  };
  const first = await call(false);
  return first.status === 401 ? call(true) : first;
}

export const createRequest =
  (line: Line) =>
  async <TResult, TVariables>(
    operation: Operation<TResult, TVariables>,
    variables: TVariables,
    signal?: AbortSignal,
  ): Promise<TResult> => {
    try {
      const text = operation.toString();
      const ask = async (withText: boolean): Promise<TResult> => {
        const response = await callWithBearer(line, '/graphql', {
          method: 'POST',
          headers: { ...workOf(text), 'content-type': 'application/json', accept: 'application/json' },
          body: bodyOf(operation, variables, withText),
          signal,
        });
        return (await readAnswer(response)) as TResult;
      };
      const data = await ask(false).catch((error: unknown) => {
        if (isUnknown(failureOf(error))) return ask(true);
        throw error;
      });
      line.heard(undefined);
      return data;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      const failure = failureOf(error);
      line.heard(failure);
      throw failure;
    }
  };
