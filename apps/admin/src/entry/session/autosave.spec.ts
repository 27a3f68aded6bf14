import { autosave, delayOf, LONGEST_WAIT, PAUSE, STILL, type Autosave, type AutosaveEvent } from './autosave.js';

/** Events with the millisecond at which they come. */
const after = (...events: readonly (readonly [number, AutosaveEvent])[]): Autosave =>
  events.reduce((state, [now, event]) => autosave(state, event, now), STILL);

const changed: AutosaveEvent = { kind: 'changed' };
const offline: AutosaveEvent = { kind: 'failed', issue: 'offline' };
const due: AutosaveEvent = { kind: 'due' };

describe('when to save', () => {
  it('waits 800 ms after the last change', () => {
    const state = after([0, changed], [500, changed]);
    expect(delayOf(state, 500)).toBe(PAUSE);
  });

  it('does not wait for ever for somebody who never pauses', () => {
    const typing = Array.from({ length: 20 }, (_, i) => [i * 300, changed] as const);
    expect(after(...typing)).toMatchObject({ kind: 'waiting', dueAt: LONGEST_WAIT });
  });

  it('saves at once when the page is hidden', () =>
    expect(after([0, changed], [10, { kind: 'flush' }]).kind).toBe('saving'));

  it('has one save on its way: what is typed meanwhile goes with the next', () => {
    const state = after([0, changed], [800, due], [900, changed], [1000, { kind: 'flush' }]);
    expect(state.kind).toBe('saving');
    expect(autosave(state, { kind: 'saved' }, 1200)).toEqual({ kind: 'waiting', since: 900, dueAt: 1700 });
  });

  it('comes to rest', () => expect(after([0, changed], [800, due], [900, { kind: 'saved' }])).toEqual(STILL));

  it('tries again after 5, 10, 20, 40 and then every 60 seconds', () => {
    let state = after([0, changed], [800, due]);
    const waits = Array.from({ length: 6 }, () => {
      state = autosave(state, offline, 0);
      const wait = delayOf(state, 0);
      state = autosave(state, due, 0);
      return wait;
    });
    expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  it('leaves a busy server alone for as long as it asks, and longer when it turns the save away again and again', () => {
    let state = after([0, changed], [800, due]);
    const waits = [3_000, 3_000, 30_000, 3_000].map((asked) => {
      state = autosave(state, { kind: 'failed', issue: 'busy', after: asked }, 0);
      const wait = delayOf(state, 0);
      state = autosave(state, due, 0);
      return wait;
    });
    expect(waits).toEqual([3_000, 5_000, 30_000, 20_000]);
  });

  it('tries at once when the line is back, and typing meanwhile does not hurry it', () => {
    const state = after([0, changed], [800, due], [900, offline], [1000, changed]);
    expect(state).toEqual({ kind: 'retrying', issue: 'offline', attempt: 1, dueAt: 5_900 });
    expect(autosave(state, { kind: 'online' }, 2000)).toEqual({ kind: 'saving', attempt: 1 });
  });

  it('stops when the login is lost, whatever is typed; a refusal is tried again after the next change', () => {
    const lost = after([0, changed], [800, due], [900, { kind: 'stopped', issue: 'signed-out' }]);
    expect(autosave(lost, changed, 950)).toBe(lost);
    const refused = after([0, changed], [800, due], [900, { kind: 'stopped', issue: 'refused' }]);
    expect(autosave(refused, changed, 950).kind).toBe('waiting');
  });
});
