/**
 * What is written in a section and not saved yet, by person, report and section, as the editor has it. It outlives the page, so that
 * whoever looks something up elsewhere in VLIS finds it again; a reload of the browser is warned of (editor/useSectionDraft.ts).
 */
import type { PassageParagraphInput } from '../gql/graphql.js';

export interface UnsavedSection {
  readonly html: string;
  readonly paragraphs: readonly PassageParagraphInput[];
  /** From which it was begun. */
  readonly revision: number;
}

const kept = new Map<string, UnsavedSection>();

export const unsavedOf = (key: string): UnsavedSection | undefined => kept.get(key);

export function keepUnsaved(key: string, unsaved: UnsavedSection | undefined): void {
  if (unsaved) kept.set(key, unsaved);
  else kept.delete(key);
}

export const anyUnsaved = (): boolean => kept.size > 0;
