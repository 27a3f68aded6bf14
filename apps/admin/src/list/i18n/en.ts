/** Lists: columns, saved filters, chosen lines, downloads. */
import type { Same } from '../../i18n/messages.js';
import type { list as vi } from './vi.js';

export const list: Same<typeof vi> = {
  columns: 'Columns',
  columnsNext: 'Choose the columns on the screen and in the Excel file',
  saved: 'Saved filters',
  savedNone: 'No filter has been saved on this device.',
  save: 'Save this filter…',
  saveTitle: 'Save the present filter',
  saveNext: 'Keeps the filter and the order, in this browser alone.',
  saveName: 'Name of the filter',
  saveIt: 'Save',
  forget: 'Delete the filter “%{name}”',
  chosen: '%{count} chosen',
  choose: 'Choose %{name}',
  chooseAll: 'Choose the whole page',
  chooseNone: 'Choose none',
  excel: 'Excel',
  excelChosen: 'Excel of the chosen lines',
  busy: 'Preparing the file…',
  bytes: '%{size} received',
  done: 'Saved %{name}',
  failed: 'The file could not be downloaded',
  clear: 'Clear filters',
  actions: 'What can be done',
};
