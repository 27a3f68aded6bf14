/** Why libraries that were asked have no number, in words: `221 không áp dụng, không tính; 6 không thu thập`. */
import type { Format } from '../format/useFormat.js';
import type { WhyMissingFragment } from '../gql/graphql.js';
import type { Translate } from '../i18n/useT.js';

export type UnreportedCounts = WhyMissingFragment;

/** Gaps first, and of them those that an answer would fill; libraries with nothing to report last, because that is no gap. */
const KINDS = ['unanswered', 'notCollected', 'closed', 'refused', 'notApplicable'] as const;

export const NOBODY_MISSING: UnreportedCounts = {
  notApplicable: 0,
  refused: 0,
  closed: 0,
  notCollected: 0,
  unanswered: 0,
};

/** Empty where nobody is missing. */
export const whyMissing = (
  missing: UnreportedCounts | null | undefined,
  t: Translate,
  f: Pick<Format, 'count'>,
): string =>
  KINDS.flatMap((kind) => {
    const count = missing?.[kind] ?? 0;
    return count > 0 ? [t(`figures.responses.missing.${kind}`, { count: f.count(count) })] : [];
  }).join('; ');
