/** The page of a province's tables. */
import type { Same } from '../../i18n/messages.js';
import type { tables as vi } from './vi.js';

export const tables: Same<typeof vi> = {
  title: 'Province tables',
  titleOf: 'Tables of %{place}',
  filters: 'Choose a table',
  round: 'Round',
  province: 'Province',
  items: 'Items',
  itemsHint: 'Up to %{most} items that can be added up',
  itemsMissing: 'Choose an item to see the table.',
  by: 'Rows',
  TYPE: 'Library types',
  COMMUNE: 'Communes',
  LIBRARY: 'Libraries',
  basis: 'Boundaries',
  CURRENT: 'Present',
  AS_REPORTED: 'When reported',
  caption: 'Figures by: %{by}',
  whole: 'Whole province',
  noCommune: 'In no commune',
  libraries: 'Submissions of libraries',
  owed: 'Owed',
  sent: 'Sent',
  accepted: 'Accepted',
  rate: 'Accepted, %',
  now: 'This period',
  before: 'Year before',
  ofBefore: '% of year before',
  plan: 'Plan',
  ofPlan: '% of plan',
  matched:
    'Of %{smart_count} library with a figure in both periods |||| Of %{smart_count} libraries with a figure in both periods',
  planned:
    'Of %{smart_count} library with a figure and a plan |||| Of %{smart_count} libraries with a figure and a plan',
  notes:
    'Figures are those of accepted submissions. “–”: no figure, which is not a zero. % of year before is between the libraries with a figure in both periods; % of plan is of the libraries with a plan and a figure, and for the whole province of the plan given to it for %{year}.',
  rearranged:
    'On %{date}, between the two periods, provinces and their public libraries were merged: rows with public libraries have no % of year before.',
  preliminary: 'Preliminary: this round still takes submissions.',
  print: 'Print',
  noRounds: 'No round has been opened yet',
  notYours: 'There is no province whose submissions you may read',
  nobody: 'No library here owes a submission in this round',
  menu: {
    name: 'Province tables',
    go: 'Province tables',
  },
};
