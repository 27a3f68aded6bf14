/**
 * Whether a version of an indicator may be published, and what is to be written if it is. Versions of one code follow one
 * another in time: the new one begins after the one before has begun, and ends it on the day before where it has no last
 * day of its own. So no two stand on one day, and what stood in a period stays what it was.
 */
import type { IsoDate } from '../calendar/day.js';
import { issue, type Issue } from '../shared/issue.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import { checkIndicator, type Nameable } from './check-indicator.js';
import type { IndicatorDocument, IndicatorVersion } from './definition.js';
import { hasSameFormula } from './same-indicator.js';

export interface PublishedIndicator {
  /** The version whose sums it reads: its own, or an earlier one's where the formula is the same. */
  readonly formula: number;
  /** The last day of the version before, which ends with this one; undefined: none ends. */
  readonly ends?: IsoDate;
}

/** @param versions those of the same code, in order */
export function decidePublishIndicator(
  document: IndicatorDocument,
  versions: readonly IndicatorVersion[],
  known: Nameable,
): PublishedIndicator | Refusal {
  const last = versions.at(-1);
  if (versions.some(({ version }) => version === document.version)) return refuse('ALREADY_EXISTS');
  const issues = [...checkIndicator(document, known), ...checkOrder(document, last)];
  if (issues.length) return refuse('INVALID_INDICATOR', issues, { count: `${issues.length}` });
  const formula = last && hasSameFormula(last, document) ? last.formula : document.version;
  return { formula, ...(last?.validTo === null && { ends: dayBefore(document.validFrom) }) };
}

function checkOrder({ version, validFrom }: IndicatorDocument, last: IndicatorVersion | undefined): readonly Issue[] {
  const next = (last?.version ?? 0) + 1;
  if (version !== next) return [issue('INDICATOR_VERSION', 'version', { version: `${version}`, next: `${next}` })];
  if (!last) return [];
  const first = last.validTo === null ? last.validFrom : last.validTo;
  return validFrom > first
    ? []
    : [issue('INDICATOR_OVERLAP', 'validFrom', { version: `${last.version}`, until: first, from: validFrom })];
}

const DAY = 86_400_000;
const dayBefore = (day: IsoDate): IsoDate => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
