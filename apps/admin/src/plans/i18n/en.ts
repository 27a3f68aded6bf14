/** The department's page of plan figures. */
import type { Same } from '../../i18n/messages.js';
import type { plans as vi } from './vi.js';

export const plans: Same<typeof vi> = {
  title: 'Plan figures',
  about: 'What the province is to reach in a year, beside last year’s figures and this year’s.',
  year: 'Year of the plan',
  province: 'Province',
  search: 'Find an item',
  searchHint: 'Code or name, diacritics may be left out',
  basis: 'Document that sets the plan',
  basisMeans: 'Number and day, such as 12/QĐ-SVHTTDL of 05/01/2026.',
  list: 'Items',
  item: 'Item',
  lastYear: 'Year %{year}',
  soFar: 'So far',
  soFarUntil: 'As of %{period}',
  plan: 'Plan %{year}',
  planOf: 'Plan %{year} of %{item}',
  share: '% of plan',
  save: 'Save the plan',
  saved: 'The plan of %{year} is saved',
  unsaved: '%{smart_count} item not saved |||| %{smart_count} items not saved',
  allSaved: 'Every item is saved. A blank means that nothing is planned, not a plan of zero.',
  noneFound: 'There is no such item.',
  noForm: 'No form has been published yet.',
  menu: {
    name: 'Plan figures',
    go: 'Plan figures',
  },
};
