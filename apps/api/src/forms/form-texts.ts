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
 * Codes of the items whose name or instruction holds each word at the beginning of one of its own. First those that say the
 * words one after another, the earlier in the text the better: its name and its first sentence stand there.
 */
export async function findByInstruction(
  db: EntityManager,
  formVersionId: number,
  { key, words }: Pick<SearchText, 'key' | 'words'>,
): Promise<readonly string[]> {
  if (!words.length) return [];
  const rows: { readonly code: string }[] = await db.query(
    `select code from (
       select distinct on (code) code, ' ' || search_key as said from form_text
       where form_version_id = $1 and kind = 'instruction' order by code, valid_from desc
     ) latest
     where said like all($2)
     order by position($3 in said) = 0, position($3 in said), code`,
    [formVersionId, words.map((word) => `% ${word}%`), ` ${key}`],
  );
  return rows.map(({ code }) => code);
}
