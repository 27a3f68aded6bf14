/** What the audit notes of explained findings: the code of the rule and the item, `R49:B01`. */
import { CODE } from '../../../platform/audit/facts.js';

export const EXPLAINED = new RegExp(`${CODE.source.slice(0, -1)}:${CODE.source.slice(1)}`, 'u');

/**
 * Keys of explained findings that fit the audit's format. Forms published before codes had to be one word may have a whole
 * sentence as a code; such findings are left out here, and the revision of the submission has all of them.
 */
export const findings = (keys: readonly string[]): readonly string[] => keys.filter((key) => EXPLAINED.test(key));
