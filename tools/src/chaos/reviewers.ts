/** The province's officer and the Ministry's analyst, who accept or return, and somebody who reads the dashboards. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.js';
import { ACCEPT, QUEUE, RETURN, TOTALS, type Submission } from './documents.js';
import type { Person } from './person.js';
import type { Scene } from './scene.js';

interface Stage {
  /** Code of the stage of review. */
  readonly code: 'province' | 'ministry';
  /** Of a hundred. */
  readonly returned: number;
}

export const PROVINCE_STAGE: Stage = { code: 'province', returned: 25 };
export const MINISTRY_STAGE: Stage = { code: 'ministry', returned: 25 };

interface Waiting {
  readonly id: number;
  readonly revision: number;
}

export async function review(scene: Scene, person: Person, stage: Stage, chance: Chance, stop: AbortSignal) {
  while (!stop.aborted) {
    await pause(chance.between(150, 500));
    const variables = { roundId: scene.round(), stages: [stage.code] };
    const { data } = await person.ask<{ obligations: { rows: { submission: Waiting | null }[] } }>(
      ...(['read', QUEUE, variables] as const),
    );
    const waiting = (data?.obligations.rows ?? []).flatMap(({ submission }) => submission ?? []);
    for (const submission of waiting.slice(0, 4)) {
      if (stop.aborted) return;
      if (chance.between(1, 100) <= stage.returned) await giveBack(scene, person, stage, submission);
      else await take(scene, person, stage, submission);
    }
  }
}

async function giveBack({ ledger }: Scene, person: Person, { code }: Stage, { id, revision }: Waiting): Promise<void> {
  const reasons = [{ item: 'B01', text: 'Số này khác sổ đăng ký. Đề nghị kiểm tra lại.' }];
  const input = { submissionId: id, revision, reasons };
  const { data } = await person.ask<{ returnSubmission: Submission }>('write', RETURN, { input });
  if (data?.returnSubmission.__typename === 'Submission') {
    ledger.moves.push({ submissionId: id, move: `return at ${code}` });
  }
}

async function take({ ledger }: Scene, person: Person, { code }: Stage, { id, revision }: Waiting): Promise<void> {
  const { data } = await person.ask<{ accept: { accepted?: readonly number[] } }>(
    ...(['write', ACCEPT, { input: { stage: code, submissions: [{ id, revision }] } }] as const),
  );
  for (const accepted of data?.accept.accepted ?? []) {
    ledger.moves.push({ submissionId: accepted, move: `accept at ${code}` });
  }
}

/** Reads totals, and opens the next round once all submissions of the present one are official. */
export async function read(scene: Scene, chance: Chance, stop: AbortSignal) {
  const submissions = scene.librarians.reduce((sum, { libraries }) => sum + libraries.length, 0);
  while (!stop.aborted) {
    await pause(chance.between(50, 300));
    const { data } = await scene.reader.ask<{ nationalTotals: { accepted: number } | null }>('read', TOTALS, {
      filter: { roundId: scene.round() },
    });
    if ((data?.nationalTotals?.accepted ?? 0) >= submissions) await scene.openNextRound();
  }
}
