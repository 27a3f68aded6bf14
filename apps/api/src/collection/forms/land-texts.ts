/**
 * Stores the texts beside a published version: new ones are added, existing ones stay. An existing text with other words for the
 * same day is refused, and so is a text that changes the meaning.
 */
import {
  checkTexts,
  instructionKey,
  issue,
  refuse,
  type FormDefinition,
  type FormText,
  type Issue,
  type Refusal,
} from '@vlis/domain';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { insert } from '../../platform/database/insert.js';
import { FormTextEntity } from './form-text.entity.js';
import { loadTexts } from './form-texts.js';

const keyOf = ({ kind, code, validFrom }: FormText): string => `${kind}.${code}.${validFrom}`;

/** @returns how many texts the version has afterwards */
export async function landTexts(
  tx: EntityManager,
  formVersionId: number,
  definition: FormDefinition,
  texts: readonly FormText[],
): Promise<number | Refusal> {
  const landed = new Map((await loadTexts(tx, formVersionId)).map((text) => [keyOf(text), text]));
  const issues = [...checkTexts(definition, texts), ...texts.flatMap((text) => changed(text, landed.get(keyOf(text))))];
  if (issues.length) return refuse('INVALID_DEFINITION', issues, { count: `${issues.length}` });
  const fresh = texts.filter((text) => !landed.has(keyOf(text)));
  const items = new Map(definition.items.map((item) => [item.code, item]));
  const rows = fresh.map((text) => ({
    ...{ ...text, formVersionId },
    searchKey: text.kind === 'instruction' ? instructionKey(items.get(text.code)!, text.words) : '',
  }));
  if (rows.length) await insert(tx, FormTextEntity, rows).execute();
  return landed.size + fresh.length;
}

const changed = (text: FormText, landed: FormText | undefined): readonly Issue[] =>
  !landed || (isDeepStrictEqual(landed.words, text.words) && landed.change === text.change)
    ? []
    : [issue('TEXT_LANDED', keyOf(text), { item: text.code, from: text.validFrom })];
