/** What stands on paper alone. */
import type { Messages } from '../messages.js';

export const print: Messages['print'] = {
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
};
