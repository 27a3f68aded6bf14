/** The dated texts beside form versions, as stored: instructions and rewordings of published texts. */
import type { FormText, Instruction, InstructionWords, IsoDate, SearchText } from '@vlis/domain';
import { Any, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import { FormTextEntity } from './form-text.entity.js';

export interface InstructionRow {
  readonly code: string;
  readonly validFrom: IsoDate;
  readonly change: 'first' | 'wording';
  readonly words: InstructionWords;
}

/** Texts were checked when they were stored, so the type of the words follows from the kind. */
type Stored<T extends FormText> = Promise<readonly (FormTextEntity & T)[]>;

export const loadTexts = (db: EntityManager, formVersionId: number): Promise<readonly FormText[]> =>
  db.find(FormTextEntity, {
    where: { formVersionId },
    order: { kind: 'asc', code: 'asc', validFrom: 'asc' },
  }) as Stored<FormText>;

/** The instructions of these items that are valid on a day, by code; without a day, the latest ones. */
export const loadInstructions = (
  db: EntityManager,
  formVersionId: number,
  codes: readonly string[],
  on: IsoDate | null,
): Promise<readonly InstructionRow[]> =>
  db
    .createQueryBuilder(FormTextEntity, 'text')
    .distinctOn(['text.code'])
    .where({ formVersionId, kind: 'instruction', code: Any([...codes]), ...(on && { validFrom: LessThanOrEqual(on) }) })
    .orderBy('text.code')
    .addOrderBy('text.validFrom', 'DESC')
    .getMany() as Stored<Instruction & InstructionRow>;

/** Rewordings of labels and messages of these versions, to be put into their documents. */
export const loadRewordings = (
  db: EntityManager,
  formVersionIds: readonly number[],
): Promise<readonly (FormText & { readonly formVersionId: number })[]> =>
  db.findBy(FormTextEntity, { formVersionId: Any([...formVersionIds]), kind: Not('instruction') }) as Stored<FormText>;

/**
 * Codes of the items whose name or instruction contains the words as one phrase; those where it stands nearer to the beginning
 * come first. Where no item contains the phrase, the items that have, for each word, a word beginning with it.
 */
export async function findByInstruction(
  db: EntityManager,
  formVersionId: number,
  { key, words }: Pick<SearchText, 'key' | 'words'>,
): Promise<readonly string[]> {
  if (!words.length) return [];
  const rows: { readonly code: string; readonly together: boolean }[] = await db.query(
    `select code, at > 0 as together from (
       select distinct on (code) code, ' ' || search_key as key, position($3 in ' ' || search_key) as at from form_text
       where form_version_id = $1 and kind = 'instruction' order by code, valid_from desc
     ) latest
     where key like all($2)
     order by at = 0, at, code`,
    [formVersionId, words.map((word) => `% ${word}%`), ` ${key}`],
  );
  const together = rows.filter((row) => row.together);
  return (together.length ? together : rows).map(({ code }) => code);
}
