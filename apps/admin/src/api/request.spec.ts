import { jest } from '@jest/globals';
import { Failure, isPassing } from './failure.js';
import { bodyOf, createRequest, type Line, type Operation } from './request.js';

const operation = 'query Me { me { name } }' as unknown as Operation<{ me: { name: string } }, object>;
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const good = { data: { me: { name: 'Lan' } } };
const fault = (code: string, id?: string) => ({ errors: [{ message: 'no', extensions: { code, id } }] });

/** A line whose server gives these answers in order. */
const lineTo = (...answers: Array<Response | Error | DOMException>) => {
  const bearer = jest.fn<Line['bearer']>((fresh) => Promise.resolve(fresh ? 'fresh' : 'old'));
  const heard = jest.fn<Line['heard']>();
  const sent: Array<string | null> = [];
  const fetch = (_: unknown, init?: RequestInit) => {
    sent.push(new Headers(init?.headers).get('authorization'));
    const next = answers.shift()!;
    return next instanceof Response ? Promise.resolve(next) : Promise.reject(next);
  };
  return { request: createRequest({ bearer, heard, fetch }), sent, heard };
};

const failing = async (...answers: Array<Response | Error | DOMException>) => {
  const { request } = lineTo(...answers);
  const error: unknown = await request(operation, {}).catch((caught: unknown) => caught);
  if (!(error instanceof Failure)) throw new Error('did not fail');
  return [error.kind, error.code, error.id];
};

describe('asking the API', () => {
  it('sends the token and returns the data', async () => {
    const { request, sent, heard } = lineTo(answer(200, good));
    expect(await request(operation, {})).toEqual(good.data);
    expect(sent).toEqual(['Bearer old']);
    expect(heard).toHaveBeenCalledWith(undefined);
  });

  it('tries once more with a fresh token when the old one is not taken', async () => {
    const { request, sent } = lineTo(answer(401, fault('TOKEN_EXPIRED')), answer(200, good));
    expect(await request(operation, {})).toEqual(good.data);
    expect(sent).toEqual(['Bearer old', 'Bearer fresh']);
  });

  it('says that the login has ended when the fresh one is not taken either', async () =>
    expect(await failing(answer(401, fault('TOKEN_EXPIRED')), answer(401, fault('TOKEN_INVALID')))).toEqual([
      'signed-out',
      'TOKEN_INVALID',
      undefined,
    ]));

  it('tells a lost line from a paused server from a fault', async () => {
    expect(await failing(new TypeError('Failed to fetch'))).toEqual(['offline', undefined, undefined]);
    expect(await failing(answer(503, fault('DATABASE_UNAVAILABLE')))).toEqual([
      'unavailable',
      'DATABASE_UNAVAILABLE',
      undefined,
    ]);
    expect(await failing(answer(503, fault('DISK_FULL')))).toEqual(['disk-full', 'DISK_FULL', undefined]);
    expect(await failing(new Response('<html>', { status: 502 }))).toEqual(['unavailable', undefined, undefined]);
    expect(await failing(answer(200, fault('INTERNAL', 'F-7')))).toEqual(['fault', 'INTERNAL', 'F-7']);
    expect(await failing(answer(200, { data: null }))).toEqual(['fault', undefined, undefined]);
  });

  it('knows what the log knows the call by, from the head of the answer where its body does not say', async () => {
    const headers = { 'x-request-id': 'request-0123' };
    const from = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers });
    expect(await failing(from(503, { code: 'SYSTEM_BUSY', message: {} }))).toEqual([
      ...['busy', 'SYSTEM_BUSY', 'request-0123'],
    ]);
    expect(await failing(from(500, 'broken'))).toEqual(['fault', undefined, 'request-0123']);
    expect(await failing(from(200, { data: null }))).toEqual(['fault', undefined, 'request-0123']);
    expect(await failing(from(200, fault('INTERNAL', 'of the body')))).toEqual(['fault', 'INTERNAL', 'of the body']);
    const odd = new Response('<html>', { status: 502, headers: { 'x-request-id': '<b>from a proxy</b>' } });
    expect(await failing(odd)).toEqual(['unavailable', undefined, undefined]);
  });

  it('hears from a busy server, already at the door, when to come back', async () => {
    const words = { vi: 'Hệ thống đang bận.', en: 'The system is busy.' };
    const busy = new Response(JSON.stringify({ code: 'SYSTEM_BUSY', message: words }), {
      ...{ status: 503, headers: { 'retry-after': '7' } },
    });
    const { request } = lineTo(busy, answer(503, fault('SYSTEM_BUSY')));
    const failure = await request(operation, {}).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'busy', code: 'SYSTEM_BUSY', words, retryAfter: 7000 });
    expect(isPassing(failure)).toBe(true);
    const inside = await request(operation, {}).catch((error: unknown) => error);
    expect(inside).toMatchObject({ kind: 'busy', retryAfter: undefined });
  });

  it('says at the door which calls write, so that these are turned away last', async () => {
    const works: (string | null)[] = [];
    const request = createRequest({
      bearer: () => Promise.resolve('token'),
      heard: () => undefined,
      fetch: (_, init) => {
        works.push(new Headers(init?.headers).get('x-vlis-work'));
        return Promise.resolve(answer(200, good));
      },
    });
    for (const text of [operation.toString(), '\n  mutation SaveCells { saveCells { __typename } }'])
      await request({ toString: () => text } as typeof operation, {});
    expect(works).toEqual([null, 'write']);
  });

  describe('by hash', () => {
    const known = Object.assign(Object(String(operation)) as typeof operation, { __meta__: { hash: 'abc' } });
    const unknown = () => answer(400, fault('PERSISTED_QUERY_UNKNOWN'));
    const text = operation.toString();
    const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } };

    /** Whether each call sent the text, in order, and what came of it. */
    const ask = async (...answers: Response[]) => {
      const sent: unknown[] = [];
      const heard = jest.fn<Line['heard']>();
      const request = createRequest({
        bearer: () => Promise.resolve('token'),
        heard,
        fetch: (_, init) => {
          sent.push(JSON.parse(init!.body as string));
          return Promise.resolve(answers.shift()!);
        },
      });
      const came = await request(known, { id: 1 }).catch((error: unknown) => error);
      return { sent, came, heard };
    };

    it('sends no text to a server that knows the operation', async () => {
      const { sent, came } = await ask(answer(200, good));
      expect(sent).toEqual([{ operationName: 'Me', variables: { id: 1 }, ...persisted }]);
      expect(came).toEqual(good.data);
      expect(JSON.parse(bodyOf(operation, {}))).toEqual({ query: text, operationName: 'Me', variables: {} });
    });

    it('asks once with the text, for a server that takes any', async () => {
      const { sent, came, heard } = await ask(unknown(), answer(200, good));
      expect(sent[1]).toEqual({ query: text, operationName: 'Me', variables: { id: 1 }, ...persisted });
      expect(came).toEqual(good.data);
      expect(heard.mock.calls).toEqual([[undefined]]);
    });

    it('knows that the page is outdated where the text is not taken either', async () => {
      const { sent, came, heard } = await ask(unknown(), unknown());
      expect(sent).toHaveLength(2);
      expect(came).toMatchObject({ kind: 'outdated', code: 'PERSISTED_QUERY_UNKNOWN' });
      expect(isPassing(came)).toBe(false);
      expect(heard).toHaveBeenCalledWith(came);
    });
  });

  it('brings what the API says of a question about something that is not there', async () => {
    const words = { vi: 'Dữ liệu gửi lên chưa hợp lệ: items=Z99.', en: 'What was sent is not valid: items=Z99.' };
    const { request } = lineTo(
      answer(400, { errors: [{ message: 'no', extensions: { code: 'INVALID_INPUT', words } }] }),
    );
    await expect(request(operation, {})).rejects.toMatchObject({ kind: 'fault', code: 'INVALID_INPUT', words });
  });

  it('brings what is wrong with a search, and where', async () => {
    const message = {
      vi: 'Dài quá 200 ký tự (đang có 512). Rút gọn lại.',
      en: 'Longer than 200 characters (now 512).',
    };
    const issues = [{ code: 'TEXT_TOO_LONG', path: 'filter.q', message }];
    const { request } = lineTo(
      answer(400, { errors: [{ message: 'no', extensions: { code: 'INVALID_INPUT', issues } }] }),
    );
    await expect(request(operation, {})).rejects.toMatchObject({ kind: 'fault', issues });
  });

  it('does not ask again by itself what took too long', async () =>
    expect(await failing(answer(503, fault('QUERY_TOO_SLOW')))).toEqual(['fault', 'QUERY_TOO_SLOW', undefined]));

  it('knows what the role does not allow', async () => {
    expect(await failing(answer(200, fault('FORBIDDEN')))).toEqual(['forbidden', 'FORBIDDEN', undefined]);
    expect(await failing(answer(403, {}))).toEqual(['forbidden', undefined, undefined]);
    expect(await failing(answer(429, {}))).toEqual(['too-many', undefined, undefined]);
  });

  it('lets a question be dropped without calling that a failure', async () => {
    const { request, heard } = lineTo(new DOMException('dropped', 'AbortError'));
    await expect(request(operation, {})).rejects.toThrow('dropped');
    expect(heard).not.toHaveBeenCalled();
  });
});
