import { withClosingItem } from './closing-item.js';
import type { FormDefinition } from './definition.js';

/**
 * The part of a published document that is the form. Documents older than the dictionary of indicators hold indicators
 * too; documents are never edited, and that part of them is not read (docs/decisions/0050). The closing submission,
 * which they read as a fact, is turned into an item.
 */
export const partOfForm = ({
  indicators: _,
  ...form
}: FormDefinition & { readonly indicators?: unknown }): FormDefinition => withClosingItem(form);
