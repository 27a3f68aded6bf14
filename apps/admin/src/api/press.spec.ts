import { Failure } from './failure.js';
import { Press, type Need } from './press.js';

const THERE: Need = { isThere: true, failure: undefined, again: () => undefined };
const LOADING: Need = { ...THERE, isThere: false };

/** A form whose needs change as answers come, and which notes what it has sent. */
function form(...needs: Need[]) {
  const sent: string[] = [];
  let draft = 'as pressed';
  const action = (word: string) => void sent.push(`${word} ${draft}`);
  const press = new Press<[string]>(needs, action);
  return {
    ...{ press, sent },
    kind: () => press.state().kind,
    write: (text: string) => (draft = text),
    hear: (...now: Need[]) => {
      press.know(now, action);
      press.look();
    },
  };
}

const settled = () => new Promise<void>((done) => setTimeout(done, 0));

describe('a press', () => {
  it('is done at once where everything is there', async () => {
    const { press, sent, kind } = form(THERE);
    press.press('send');
    expect(sent).toEqual(['send as pressed']);
    await settled();
    expect(kind()).toBe('rest');
  });

  it('is kept while something is on its way, and done once, as what was asked for says', async () => {
    const { press, sent, kind, hear } = form(THERE, LOADING, LOADING);
    press.press('send');
    press.press('confirm');
    expect([kind(), sent]).toEqual(['waiting', []]);
    hear(THERE, THERE, LOADING);
    expect([kind(), sent]).toEqual(['waiting', []]);
    hear(THERE, THERE, THERE);
    hear(THERE, THERE, THERE);
    await settled();
    hear(THERE, THERE, THERE);
    expect([kind(), sent]).toEqual(['rest', ['confirm as pressed']]);
  });

  it('waits for what is needed only since the answer before came', () => {
    const { press, sent, hear } = form(LOADING);
    press.press('send');
    hear(THERE, LOADING);
    expect(sent).toEqual([]);
    hear(THERE, THERE);
    expect(sent).toEqual(['send as pressed']);
  });

  it('is taken back by a change, which says that somebody has not finished; the next one counts', () => {
    const { press, sent, kind, hear, write } = form(LOADING);
    press.press('send');
    write('changed');
    press.takeBack();
    expect(kind()).toBe('taken-back');
    hear(THERE);
    expect(sent).toEqual([]);
    press.press('send');
    expect(sent).toEqual(['send changed']);
  });

  it('changes nothing where no press is kept', () => {
    const { press, kind } = form(THERE);
    press.takeBack();
    expect(kind()).toBe('rest');
  });

  it('is not kept where what it needs cannot be had: it says why, and the next press asks again', () => {
    const asked: string[] = [];
    const failure = new Failure('offline', 'no line');
    const failed: Need = { ...LOADING, failure, again: () => void asked.push('again') };
    const { press, sent, kind, hear } = form(LOADING);
    press.press('send');
    hear(failed);
    expect([press.state(), asked]).toEqual([{ kind: 'failed', failure }, []]);

    press.press('send');
    expect([kind(), asked]).toEqual(['waiting', ['again']]);
    // Drawn once more before the question is on its way: that is still the failure of before.
    hear(failed);
    expect(kind()).toBe('waiting');
    hear(LOADING);
    hear({ ...failed, failure: new Failure('offline', 'no line yet') });
    expect(kind()).toBe('failed');

    hear(THERE);
    expect([kind(), sent]).toEqual(['rest', []]);
    press.press('send');
    expect(sent).toEqual(['send as pressed']);
  });

  it('is the same press while its action is being done', async () => {
    const answers: (() => void)[] = [];
    let begun = 0;
    const press = new Press<[]>([THERE], () => {
      begun += 1;
      return new Promise<void>((answer) => answers.push(answer));
    });
    press.press();
    press.press();
    press.takeBack();
    expect([press.state().kind, begun]).toEqual(['doing', 1]);
    answers[0]!();
    await settled();
    press.press();
    expect(begun).toBe(2);
  });

  it('tells whoever shows it', () => {
    const { press, hear } = form(LOADING);
    const kinds: string[] = [];
    const stop = press.subscribe(() => kinds.push(press.state().kind));
    press.press('send');
    hear(THERE);
    stop();
    press.press('send');
    expect(kinds).toEqual(['waiting', 'doing']);
  });
});
