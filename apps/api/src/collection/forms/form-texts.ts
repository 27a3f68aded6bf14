/** The dated texts beside form versions, as stored: instructions, and the words that stand in the place of published ones. */
import type { FormText, FormTextKind, InstructionWords, IsoDate, SearchText } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

export interface InstructionRow {
  readonly code: string;
  readonly validFrom: IsoDate;
  readonly change: 'first' | 'wording';
  readonly words: InstructionWords;
}

export const loadTexts = (db: EntityManager, formVersionId: number): Promise<readonly FormText[]> =>
  db.query(
    `select kind, code, valid_from::text as "validFrom", change, words from form_text
     where form_version_id = $1 order by kind, code, valid_from`,
    [formVersionId],
  );

/** The instructions of these items that stand on a day; without a day, the latest. By code. */
export const loadInstructions = (
  db: EntityManager,
  formVersionId: number,
  codes: readonly string[],
  on: IsoDate | null,
): Promise<readonly InstructionRow[]> =>
  db.query(
    `select distinct on (code) code, valid_from::text as "validFrom", change, words from form_text
     where form_version_id = $1 and kind = 'instruction' and code = any($2)
       and ($3::date is null or valid_from <= $3)
     order by code, valid_from desc`,
    [formVersionId, codes, on],
  );

/** Rewordings of labels and messages of these versions, for whoever reads their documents. */
export const loadRewordings = (
  db: EntityManager,
  formVersionIds: readonly number[],
): Promise<readonly (FormText & { readonly formVersionId: number })[]> =>
  db.query(
    `select form_version_id as "formVersionId", kind, code, valid_from::text as "validFrom", change, words
     from form_text where form_version_id = any($1) and kind <> $2`,
    [formVersionIds, 'instruction' satisfies FormTextKind],
  );

/**
 * Codes of the items whose name or instruction says the words one after another, the earlier in the text the better: its
 * name and its first sentence stand there. Where none does, of those that hold each word at the beginning of one of theirs.
 */
export async function findByInstruction(
  db: EntityManager,
  formVersionId: number,
  { key, words }: Pick<SearchText, 'key' | 'words'>,
): Promise<readonly string[]> {
  if (!words.length) return [];
  const rows: { readonly code: string; readonly together: boolean }[] = await db.query(
    `select code, at > 0 as together from (
       select distinct on (code) code, ' ' || search_key as said, position($3 in ' ' || search_key) as at from form_text
       where form_version_id = $1 and kind = 'instruction' order by code, valid_from desc
     ) latest
     where said like all($2)
     order by at = 0, at, code`,
    [formVersionId, words.map((word) => `% ${word}%`), ` ${key}`],
  );
  const together = rows.filter((row) => row.together);
  return (together.length ? together : rows).map(({ code }) => code);
}
