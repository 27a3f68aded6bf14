/** What a chart may show; which eight totals come first is the domain's word, for screens and workbooks alike. */
import { isAskedIn, type FormDefinition, type Item, type PeriodKind } from '@vlis/domain';

export { keyItems } from '@vlis/domain';

/** What can be added up and so be charted. */
export const countable = ({ items }: Pick<FormDefinition, 'items'>, kind: PeriodKind): readonly Item[] =>
  items.filter((item) => item.aggregation !== 'none' && isAskedIn(item, kind));
