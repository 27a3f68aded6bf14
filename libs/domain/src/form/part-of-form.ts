import { withClosingItem } from './closing-item.js';
import type { FormDefinition } from './definition.js';

/**
 * What of a published document the form is. Documents of before the dictionary of indicators hold these too; they are never
 * edited, and nobody reads that part there (docs/decisions/0050). The closing submission they knew as a fact is an item.
 */
export const partOfForm = ({
  indicators: _,
  ...form
}: FormDefinition & { readonly indicators?: unknown }): FormDefinition => withClosingItem(form);
