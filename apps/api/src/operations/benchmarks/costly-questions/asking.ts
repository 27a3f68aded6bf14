/** The side of those who ask. In a run it lives in a process of its own (`asking.process.ts`). */
import { join } from 'node:path';
import { farProcess } from '../far-process.js';

export interface Asker {
  /** Where GraphQL is asked. */
  readonly address: string;
  readonly token: string;
  /** By name. */
  readonly questions: Readonly<Record<string, string>>;
}

export interface Wish {
  /** Asks each question in turn, so that a busy moment of the machine is busy for all. */
  readonly asker: Asker;
  readonly calls: number;
  /** Of the same account meanwhile, over and over until the others have been asked. */
  readonly beside?: { readonly asker: Asker; readonly atOnce: number };
}

export interface Answered {
  /** Milliseconds from sending to the whole answer. */
  readonly laps: readonly number[];
  /** How often each status and code came: `400 QUERY_TOO_COMPLEX`. */
  readonly answers: Readonly<Record<string, number>>;
}

/** By the name of the question; `beside` for all that was asked meanwhile. */
export interface Asked {
  readonly questions: Readonly<Record<string, Answered>>;
  readonly beside: Answered;
}

export type Ask = (wish: Wish) => Promise<Asked>;

class Tally implements Answered {
  readonly laps: number[] = [];
  readonly answers: Record<string, number> = {};

  async of(asker: Asker, query: string): Promise<void> {
    const began = performance.now();
    const answer = await answerTo(asker, query);
    this.laps.push(performance.now() - began);
    this.answers[answer] = (this.answers[answer] ?? 0) + 1;
  }
}

async function answerTo({ address, token }: Asker, query: string): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as {
    readonly code?: string;
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
  const code = body.errors?.[0]?.extensions.code ?? body.code;
  return code === undefined ? `${response.status}` : `${response.status} ${code}`;
}

/** In the process that calls it. */
export const ask: Ask = async ({ asker, calls, beside }) => {
  const questions = Object.entries(asker.questions);
  const tallies = new Map(questions.map(([name]) => [name, new Tally()]));
  const meanwhile = new Tally();
  let isOver = false;
  const line = async (of: Asker, from: number): Promise<void> => {
    const texts = Object.values(of.questions);
    for (let n = from; !isOver; n += 1) await meanwhile.of(of, texts[n % texts.length]!);
  };
  const others = beside && Promise.all(Array.from({ length: beside.atOnce }, (_, n) => line(beside.asker, n)));
  try {
    for (let call = 0; call < calls; call += 1)
      for (const [name, query] of questions) await tallies.get(name)!.of(asker, query);
  } finally {
    isOver = true;
    await others;
  }
  return { questions: Object.fromEntries(tallies), beside: meanwhile };
};

/** In a process of its own, which ends with `close`. */
export function askFromAfar(): { readonly ask: Ask; readonly close: () => void } {
  const far = farProcess(join(import.meta.dirname, 'asking.process.js'));
  return { ask: (wish) => far.ask(wish), close: () => far.close() };
}
