/** Who owes a round, and how far the submissions have come already, so that loading goes on where it was broken off. */
import type { EntityManager } from 'typeorm';

export interface LoadedSoFar {
  /** Absent until something of the submission is stored. */
  readonly submissionId: number | undefined;
  /** Moves made. */
  readonly made: number;
}

/** By library; one that does not owe the round has no entry. A submission that was begun and is blank is not there yet. */
export async function loadedSoFar(
  db: EntityManager,
  roundId: number,
  libraryIds: readonly number[],
): Promise<ReadonlyMap<number, LoadedSoFar>> {
  const rows: { libraryId: number; submissionId: number | null; made: number }[] = await db.query(
    `select obligation.library_id as "libraryId", submission.id as "submissionId", count(step.id)::int as made
     from obligation
     left join submission on submission.round_id = obligation.round_id
       and submission.library_id = obligation.library_id and submission.revision > 0
     left join review_step step on step.submission_id = submission.id
     where obligation.round_id = $1 and obligation.library_id = any($2)
     group by obligation.library_id, submission.id`,
    [roundId, libraryIds],
  );
  return new Map(
    rows.map(({ libraryId, submissionId, made }) => [libraryId, { submissionId: submissionId ?? undefined, made }]),
  );
}
