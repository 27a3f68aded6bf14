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
}

export interface Line {
  readonly fetch: typeof fetch;
  /** A token that is good for the next seconds; `fresh` asks for a new one even if the old one looks good. */
  bearer(fresh: boolean): Promise<string>;
  /** Told of every call's end, for the banner that says whether there is a line. */
  heard(failure: Failure | undefined): void;
}

/** A house that is full turns readers away before it turns away those who write; this says that the call writes. */
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
      const response = await callWithBearer(line, '/graphql', {
        method: 'POST',
        headers: { ...workOf(text), 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query: text, variables }),
        signal,
      });
      const data = (await readAnswer(response)) as TResult;
      line.heard(undefined);
      return data;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      const failure = failureOf(error);
      line.heard(failure);
      throw failure;
    }
  };
