import { issue, issueKey, partsOfKey } from './issue.js';
import { isRefusal, refuse } from './refusal.js';

describe('an issue', () => {
  it('is an error unless it says otherwise, and carries its place and figures', () => {
    expect(issue('BLANK', 'B01')).toEqual({ code: 'BLANK', severity: 'error', path: 'B01', params: {} });
    expect(issue('RULE_BROKEN', 'E06', { max: '0.5' }, 'warning').severity).toBe('warning');
  });

  it('is named by its rule, or by its code where there is none', () => {
    expect(issueKey({ code: 'RULE_BROKEN', rule: 'R49', path: 'E06' })).toBe('R49:E06');
    expect(issueKey({ code: 'BLANK', path: 'B01' })).toBe('BLANK:B01');
  });

  it('is told from its name: the item stands behind the last colon', () => {
    expect(partsOfKey('R49:E06')).toEqual({ rule: 'R49', item: 'E06' });
    expect(partsOfKey('R49:1:E06')).toEqual({ rule: 'R49:1', item: 'E06' });
    expect(partsOfKey('R57:')).toEqual({ rule: 'R57', item: '' });
  });
});

describe('a refusal', () => {
  it('is told from any other answer', () => {
    expect(isRefusal(refuse('STALE_REVISION', [], { expected: '3', actual: '5' }))).toBe(true);
    for (const answer of [undefined, null, 'refused', { refused: false }, {}, []])
      expect(isRefusal(answer)).toBe(false);
  });
});
