import { missing, reported } from '../shared/cell.js';
import { asked, cells, commune, d, item, SMALL_ITEMS, university } from '../testing/small-form.js';
import { derive } from './derive.js';

describe('computed items', () => {
  it('are the sum of their parts, whatever was typed there', () => {
    const derived = derive(asked(), cells({ B01: 2371, B06: 40, E01: 900, E02: 640, B09: 7 }));
    expect(derived.get('B09')).toEqual(reported(d(2411))); // 2371 + 40
    expect(derived.get('E04')).toEqual(reported(d(1540))); // 900 + 640
  });

  it('take a part that is not asked as nothing, and a blank part as not known', () => {
    const visits = cells({ E01: 900 });
    expect(derive(asked({}, university), visits).get('E04')).toEqual(reported(d(900))); // E02 is not asked of U
    expect(derive(asked(), visits).get('E04')).toEqual(missing('not-yet')); // E02 is asked of T
  });

  it('say why a part is missing, and never add up the rest', () => {
    expect(derive(asked(), cells({ E01: 900, E02: 'not-collected' })).get('E04')).toEqual(missing('not-collected'));
    expect(derive(asked(), cells({ E01: 'closed', E02: 'closed' })).get('E04')).toEqual(missing('closed'));
    expect(derive(asked(), cells({ E01: 0, E02: 0 })).get('E04')).toEqual(reported(d(0))); // zeros are figures
  });

  it('are produced in the short form only where all their parts belong to it', () => {
    const short = derive(asked({}, commune), cells({ B01: 500, E01: 90, E02: 10 }));
    expect(short.get('E04')).toEqual(reported(d(100))); // 90 + 10
    expect(short.has('B09')).toBe(false); // B06 is not in the short form
  });

  it('are produced only in the periods they belong to', () =>
    expect(derive(asked({}, undefined, 'half'), cells({ B01: 1, B06: 1 })).has('B09')).toBe(false));

  it('may be parts of others, in whatever order the form lists them', () => {
    const items = [item('B99', { formula: 'sum(B09, E04)' }), ...SMALL_ITEMS];
    const all = derive(asked({ items }), cells({ B01: 2371, B06: 40, E01: 900, E02: 640 }));
    expect(all.get('B99')).toEqual(reported(d(3951))); // (2371 + 40) + (900 + 640)
  });

  it('follow a corrected part', () => {
    const questionnaire = asked();
    const first = derive(questionnaire, cells({ E01: 900, E02: 640 }));
    const corrected = new Map(first).set('E02', reported(d(600)));
    expect(derive(questionnaire, corrected).get('E04')).toEqual(reported(d(1500))); // 900 + 600
    expect(first.get('E04')).toEqual(reported(d(1540))); // the submission derived before is untouched
  });

  it('of a form that has none leave the submission as it is', () => {
    const questionnaire = asked({ items: [item('B01')] });
    const submission = cells({ B01: 1 });
    expect(derive(questionnaire, submission)).toBe(submission);
  });
});
