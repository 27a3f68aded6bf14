/** The province's officer and the Ministry's analyst, who accept or return, and somebody who reads the dashboards. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.js';
import { accept, QUEUE, RETURN, TOTALS, type Report } from './documents.js';
import type { Person } from './person.js';
import type { Scene } from './scene.js';

interface Stage {
  readonly level: 'Province' | 'Ministry';
  readonly state: 'AT_PROVINCE' | 'AT_MINISTRY';
  /** Of a hundred. */
  readonly returned: number;
}

export const PROVINCE_STAGE: Stage = { level: 'Province', state: 'AT_PROVINCE', returned: 25 };
export const MINISTRY_STAGE: Stage = { level: 'Ministry', state: 'AT_MINISTRY', returned: 25 };

interface Waiting {
  readonly id: number;
  readonly revision: number;
}

export async function review(scene: Scene, person: Person, stage: Stage, chance: Chance, stop: AbortSignal) {
  while (!stop.aborted) {
    await pause(chance.between(150, 500));
    const variables = { roundId: scene.round(), states: [stage.state] };
    const { data } = await person.ask<{ obligations: { rows: { submission: Waiting | null }[] } }>(
      ...(['read', QUEUE, variables] as const),
    );
    const waiting = (data?.obligations.rows ?? []).flatMap(({ submission }) => submission ?? []);
    for (const report of waiting.slice(0, 4)) {
      if (stop.aborted) return;
      if (chance.between(1, 100) <= stage.returned) await giveBack(scene, person, stage, report);
      else await take(scene, person, stage, report);
    }
  }
}

async function giveBack({ ledger }: Scene, person: Person, { level }: Stage, { id, revision }: Waiting): Promise<void> {
  const reasons = [{ item: 'B01', text: 'Số này khác sổ đăng ký. Đề nghị kiểm tra lại.' }];
  const input = { submissionId: id, revision, reasons };
  const { data } = await person.ask<{ returnSubmission: Report }>('write', RETURN, { input });
  if (data?.returnSubmission.__typename === 'Submission') {
    ledger.moves.push({ submissionId: id, move: `return-from-${level.toLowerCase()}` });
  }
}

async function take({ ledger }: Scene, person: Person, { level }: Stage, { id, revision }: Waiting): Promise<void> {
  const { data } = await person.ask<{ accept: { accepted?: readonly number[] } }>(
    ...(['write', accept(level), { input: { submissions: [{ id, revision }] } }] as const),
  );
  for (const accepted of data?.accept.accepted ?? []) {
    ledger.moves.push({ submissionId: accepted, move: `accept-at-${level.toLowerCase()}` });
  }
}

/** Reads totals, and opens the next round once all reports of the present one are official. */
export async function read(scene: Scene, chance: Chance, stop: AbortSignal) {
  const reports = scene.librarians.reduce((sum, { libraries }) => sum + libraries.length, 0);
  while (!stop.aborted) {
    await pause(chance.between(50, 300));
    const { data } = await scene.reader.ask<{ nationalTotals: { accepted: number } | null }>('read', TOTALS, {
      filter: { roundId: scene.round() },
    });
    if ((data?.nationalTotals?.accepted ?? 0) >= reports) await scene.openNextRound();
  }
}
