/**
 * How long a text that people write may be: one pair of bounds for each kind of text, the same for a screen, a file and a
 * request. A text that is too long is refused whole and never cut, so that nothing typed is lost unseen.
 */
import { issue, type Issue } from './issue.js';

/** Of a library or a person. */
export const LONGEST_NAME = 200;

/** What somebody reads who decides on it, perhaps years later: an explanation, an answer, a reason. */
export const MINIMUM_EXPLANATION = 5;
export const MAXIMUM_EXPLANATION = 2000;

/** Signs that say something: spaces say nothing. */
export const signsIn = (text: string): number => text.replace(/\s/g, '').length;

export const isLongEnough = (text: string): boolean => signsIn(text) >= MINIMUM_EXPLANATION;

/** @param path the text's place in the input */
export function tooLong(text: string, path: string, maximum: number = MAXIMUM_EXPLANATION): readonly Issue[] {
  const { length } = text;
  return length > maximum ? [issue('TEXT_TOO_LONG', path, { maximum: `${maximum}`, count: `${length}` })] : [];
}

export function tooShort(
  text: string,
  path: string,
  code: 'EXPLANATION_TOO_SHORT' | 'REASON_TOO_SHORT',
): readonly Issue[] {
  return isLongEnough(text) ? [] : [issue(code, path, { minimum: `${MINIMUM_EXPLANATION}` })];
}

/**
 * A reason, or an answer, that somebody can read years later.
 * @param path its place in the input
 */
export function checkReason(reason: string, path = 'reason'): readonly Issue[] {
  const short = tooShort(reason, path, 'EXPLANATION_TOO_SHORT');
  return short.length ? short : tooLong(reason, path);
}
