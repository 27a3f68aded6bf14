/** A report on the screen and on paper: the grid, what is said about a row, what an item means. */
import type { Same } from '../../i18n/messages.js';
import type { report as vi } from './vi.js';

export const report: Same<typeof vi> = {
  closePanel: 'Close the side panel',
  adding: 'Added up over places',
  aggregation: {
    sum: 'sum of libraries',
    average: 'mean of libraries',
    count_yes: 'number of libraries that say yes',
    none: 'not added up',
  },
  compared: 'Against what was',
  comparedText:
    'Asked about beyond %{far} times as much or as little, or beyond %{slip} times and like a slip (two digits swapped, one too many, one too few). %{floor} is added to both numbers first, so that small ones are let be. Beyond %{look} times a reviewer looks at it, explained or not.',

  countedDays: 'Figures cover %{from} to %{to}, both days included',

  countedFromTo: 'from %{from} to %{to}',

  countedOn: 'on %{day}',
  definition: 'What is this item?',
  file: 'Attached: %{name} (%{size})',
  english: 'Vietnamese name',
  formula: 'Formula',
  frequency: 'Reported',
  frequencyHalf: 'half-yearly and yearly',
  frequencyYear: 'yearly only',
  kind: 'How to write it',
  kindDecimal: 'number, at most %{decimals} decimals',
  kindInteger: 'whole number, from 0',
  kindYesNo: 'Yes or No',
  mayRepeat: 'may be counted by more than one library',
  ruleError: 'must hold',
  ruleWarning: 'to be explained otherwise',
  rules: 'Rules',
  time: 'When',
  timeFlow: 'counted during the period',
  timeFlowYear: 'counted over the whole year, first half included',
  timeStock: 'as at the end of the period',
  changeShort: 'Δ on year',

  code: 'Code',

  item: 'Item',
  said: 'Remarks',

  unit: 'Unit',
  fromZero: 'from 0',
  no: 'No',
  yes: 'Yes',
  past: '%{period}: %{value}',
  unchanged:
    '%{count} of %{of} numbers is exactly that of %{period}, not counting cells that are 0 in both. |||| %{count} of %{of} numbers are exactly those of %{period}, not counting cells that are 0 in both.',
  activeFrom: 'from %{from} on',
  activeUntil: 'until %{to}',
  activeBetween: 'from %{from} to %{to}',
  activeAnd: '%{before} and %{last}',

  mark: {
    error: 'Error',
    ask: 'Explain',
    explained: 'Explained',
    conflict: 'Two people at once',
    ownConflict: 'Changed in two windows',
    info: 'Note',
    query: 'Returned',
    answered: 'Answered',
    changed: 'Changed',
    reading: 'Choose a reading',
  },
  define: 'Explain item %{code}',
  answeredByFigure: 'Figure mended, without a word',
  asked: '%{by} (%{stage}) asked on %{date}',
  keys: {
    define: 'Explain the item',
  },
  blankWord: 'blank',
  print: {
    report: 'The report for paper',
    nation: 'Socialist Republic of Viet Nam',
    motto: 'Independence - Freedom - Happiness',
    title: 'LIBRARY STATISTICS REPORT',
    printedOn: 'Printed on %{day}',
    code: 'Code',
    item: 'Item',
    unit: 'Unit',
    placeAndDay: '%{place}, day ……… month ……… year %{year}',
    maker: 'PREPARED BY',
    makerSigns: '(Signature, full name)',
    head: 'HEAD OF THE UNIT',
    headSigns: '(Signature, seal, full name)',
  },
};
