/**
 * The people of the last day, as their screens behave: each has a token, a submission and the revision it was read at, and
 * saves three figures at a time. What the server has acknowledged is written down, to be looked for at the end.
 */
import { Agent, request } from 'node:http';
import { signIn } from '../../embedded-identity/index.js';
import { WORK_HEADER } from '../../../platform/web/shedding.js';
import type { Outcome } from './stage.js';

export interface Person {
  readonly username: string;
  readonly submissionId: number;
  readonly revision: number;
  /** Figures that the person corrects again and again, by item: whole numbers. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface Acknowledged {
  readonly submissionId: number;
  readonly revision: number;
  /** What was saved, by item. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Ledger {
  readonly acknowledged: readonly Acknowledged[];
  readonly unanswered: readonly Pick<Acknowledged, 'submissionId' | 'cells'>[];
}

export interface SignInResult {
  readonly signedIn: number;
  readonly failed: number;
  readonly seconds: number;
  readonly reasons: readonly string[];
}

/** What the screens send on a save, and read back (apps/admin/src/entry/entry.graphql). */
const SAVE = `mutation SaveCells($input: SaveCellsInput!) {
  saveCells(input: $input) {
    __typename
    ... on Submission { id state revision updatedAt
      cells { code value missing } explanations { rule item text } }
    ... on Refusal { code message { vi en } }
    ... on SaveConflict { revision conflicts { code } }
  }
}`;

const CELLS_A_SAVE = 3;
const PATIENCE_MS = 60_000;
const AT_ONCE = 50;
/** The page that is shown when the server is full asks again by itself after so long (`send-fault.ts`). */
const PAGE_COMES_BACK_MS = 10_000;
const ATTEMPTS = 5;
/** Of so many people one types the password wrong at first. */
const MISTYPES = 33;

interface Seat extends Person {
  token: string;
  revision: number;
  saves: number;
  readonly items: readonly string[];
}

interface SaveAnswer {
  readonly data?: { readonly saveCells?: { readonly __typename: string; readonly revision: number } | null } | null;
}

export class Crowd {
  readonly acknowledged: Acknowledged[] = [];
  /** Sent, and no answer came: it may have been saved or not. */
  readonly unanswered: Pick<Acknowledged, 'submissionId' | 'cells'>[] = [];
  private readonly agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  private readonly seats: readonly Seat[];
  /** Those who wait for no answer; who has waited longest comes next. */
  private idle: Seat[] = [];

  constructor(
    private readonly address: string,
    people: readonly Person[],
  ) {
    this.seats = people.map((person) => ({ ...person, token: '', saves: 0, items: Object.keys(person.figures) }));
  }

  /** Everybody signs in from this one address, some after mistyping; tokens are kept for the saves of the next minutes. */
  async signIn(password: string): Promise<SignInResult> {
    const began = performance.now();
    for (const seat of this.seats) seat.token = '';
    const waiting = [...this.seats.entries()];
    const reasons: string[] = [];
    const enter = async ([n, seat]: [number, Seat]): Promise<void> => {
      if (n % MISTYPES === 1) await signIn(this.address, seat.username, `${password}x`).catch(() => undefined);
      for (let attempt = 1; seat.token === ''; attempt += 1) {
        try {
          seat.token = (await signIn(this.address, seat.username, password)).accessToken;
        } catch (error) {
          if (attempt === ATTEMPTS)
            return void reasons.push(`${String(error)} ${String((error as Error).cause ?? '')}`);
          await new Promise((resolve) => setTimeout(resolve, PAGE_COMES_BACK_MS));
        }
      }
    };
    const worker = async (): Promise<void> => {
      for (let one = waiting.shift(); one; one = waiting.shift()) await enter(one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    this.idle = this.seats.filter(({ token }) => token !== '');
    const seconds = (performance.now() - began) / 1000;
    return { signedIn: this.idle.length, failed: reasons.length, seconds, reasons: reasons.slice(0, 5) };
  }

  /** The next person saves. */
  async save(): Promise<Outcome> {
    const seat = this.idle.shift();
    if (!seat) return { kind: 'failed', why: 'everybody still waits for an answer' };
    try {
      return await this.saveOf(seat);
    } finally {
      this.idle.push(seat);
    }
  }

  close(): void {
    this.agent.destroy();
  }

  private async saveOf(seat: Seat): Promise<Outcome> {
    seat.saves += 1;
    const cells = Object.fromEntries(
      Array.from({ length: CELLS_A_SAVE }, (_, i) => {
        const code = seat.items[(seat.saves * CELLS_A_SAVE + i) % seat.items.length]!;
        return [code, String(seat.figures[code]! + seat.saves)];
      }),
    );
    const input = {
      ...{ submissionId: seat.submissionId, baseRevision: seat.revision, explanations: [] },
      cells: Object.entries(cells).map(([code, text]) => ({ code, text, missing: null })),
    };
    const answer = await this.post(seat.token, JSON.stringify({ query: SAVE, variables: { input } })).catch(
      (error: unknown) => ({ status: 0, retryAfter: undefined, text: String(error) }),
    );
    if (answer.status === 0) this.unanswered.push({ submissionId: seat.submissionId, cells });
    if (answer.status === 503 && answer.retryAfter !== undefined) return { kind: 'shed' };
    const why = `${answer.status} ${answer.text.slice(0, 300)}`;
    if (answer.status !== 200) return { kind: 'failed', why };
    const saved = (JSON.parse(answer.text) as SaveAnswer).data?.saveCells;
    if (saved?.__typename !== 'Submission') return { kind: 'failed', why };
    seat.revision = saved.revision;
    this.acknowledged.push({ submissionId: seat.submissionId, revision: saved.revision, cells });
    return { kind: 'answered' };
  }

  private post(token: string, body: string): Promise<{ status: number; retryAfter: string | undefined; text: string }> {
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.address}/graphql`,
        {
          ...{ method: 'POST', agent: this.agent, timeout: PATIENCE_MS },
          headers: {
            ...{ 'content-type': 'application/json', authorization: `Bearer ${token}`, [WORK_HEADER]: 'write' },
            ...{ 'content-length': Buffer.byteLength(body), 'accept-encoding': 'identity' },
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              retryAfter: answer.headers['retry-after'],
              text: Buffer.concat(parts).toString(),
            }),
          );
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`no answer within ${PATIENCE_MS} ms`)));
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
