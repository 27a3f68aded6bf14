import { encodeCell } from '@vlis/domain';
import fc from 'fast-check';
import { drawer } from '../../drafts/testing/drawer.js';
import { typed } from '../../submission/sheet/input.js';
import { savedCell } from '../../submission/sheet/sheet.js';
import { sitDown } from '../testing/sit-down.js';
import type { EntrySession } from './entry-session.js';

describe('two people and a bad line', () => {
  const step = fc.record({
    who: fc.constantFrom('Lan', 'Minh'),
    code: fc.constantFrom('B01', 'B02', 'E01'),
    line: fc.constantFrom('good', 'good', 'good', 'cut', 'busy', 'answer-lost'),
    pass: fc.constantFrom(0, 300, 900, 6000),
  });

  it('a figure is replaced by somebody else only if they had it on the screen, or chose to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 25 }), async (steps) => {
        const { server, clock, open } = sitDown({ B01: '1' });
        const sessions: Record<string, EntrySession> = { Lan: open('Lan', drawer()), Minh: open('Minh', drawer()) };
        const seen = new Map<string, string>();
        for (const [i, { who, code, line, pass }] of steps.entries()) {
          server.line = line as 'good';
          const value = `${100 + i}`;
          seen.set(value, encodeCell(savedCell(sessions[who]!.state().sheet, code)));
          sessions[who]!.put(new Map([[code, typed(value)]]));
          await clock.pass(pass);
        }
        server.line = 'good';
        await clock.pass(300_000);

        const author = new Map<string, string>();
        for (const { before, after, by } of server.changes) {
          const was = before ? encodeCell(before) : '';
          if (author.has(was) && author.get(was) !== by) expect(seen.get(encodeCell(after))).toBe(was);
          author.set(encodeCell(after), by);
        }
        for (const session of Object.values(sessions)) {
          // What is not on the server stands in the session, as a question.
          expect([...session.state().sheet.entries.keys()].toSorted()).toEqual(
            [...session.state().sheet.conflicts.keys()].toSorted(),
          );
          while (session.state().sheet.conflicts.size) {
            for (const code of session.state().sheet.conflicts.keys()) session.choose(code, 'mine');
            await clock.pass(300_000);
          }
          expect([session.state().autosave.kind, session.state().sheet.entries.size]).toEqual(['still', 0]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
