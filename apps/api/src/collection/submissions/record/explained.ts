/** What the audit notes of findings that were explained: the code of the rule and the item, `R49:B01`. */
import { CODE } from '../../../platform/audit/facts.js';

export const EXPLAINED = new RegExp(`${CODE.source.slice(0, -1)}:${CODE.source.slice(1)}`, 'u');

/**
 * Of the findings that were explained those that may stand in the audit. A form that was published before codes had to be
 * one word may have a sentence for one; the revision of the submission has them all.
 */
export const findings = (keys: readonly string[]): readonly string[] => keys.filter((key) => EXPLAINED.test(key));
