import { accepted, type ReferenceStep } from '../../platform/command/reference-step.js';
import { loadIndicatorVersions, isSameVersion } from './indicator-rows.js';
import { moveStamp } from './measure-stamp.js';
import { storeIndicator } from './store-indicator.js';

/**
 * Adds the versions that are not there. What is in the dictionary stays: a version that is given otherwise is refused, and
 * one whose days the Ministry has ended by a later one is left as it is.
 */
export const loadIndicators: ReferenceStep = {
  name: 'indicators',
  after: ['forms'],
  load: async (tx, { indicators }) => {
    const there = new Map(
      (await loadIndicatorVersions(tx)).map((row) => [`${row.form}/${row.code}/${row.version}`, row] as const),
    );
    const fresh = indicators.filter((one) => {
      const row = there.get(`${one.form}/${one.code}/${one.version}`);
      if (!row) return true;
      if (isSameVersion(row, one)) return false;
      throw new Error(`indicator ${one.code}, version ${one.version}, is in the dictionary and says otherwise`);
    });
    if (fresh.length) await moveStamp(tx);
    for (const one of fresh) accepted(await storeIndicator(tx, one, new Date()));
    return there.size + fresh.length;
  },
};
