import { closingLine } from './count.js';
import { withoutChromium } from './without-chromium.js';

describe('the browser tests without a Chromium', () => {
  it.each(['true', '1', 'TRUE', 'woodpecker'])(
    'have failed in CI, each file, with a code and a remedy (CI=%s)',
    (CI) => {
      const { count, refusal } = withoutChromium(10, { CI });
      expect(closingLine(count)).toBe('0 passed, 10 failed, 0 skipped');
      expect(refusal).toMatchObject({
        code: 'VLIS_NO_CHROMIUM',
        vi: expect.stringMatching(/10 tệp.*apt-get install chromium.*CHROMIUM=/),
        en: expect.stringMatching(/10 files.*apt-get install chromium.*CHROMIUM=/),
      });
    },
  );

  it.each([undefined, '', '0', 'false'])(
    'are skipped on one’s own machine, and the end of the run says so (CI=%s)',
    (CI) => {
      const { count, refusal } = withoutChromium(10, { CI });
      expect(closingLine(count)).toBe('0 passed, 0 failed, 10 skipped');
      expect(count.leftOut.join()).toMatch(/10 files.*no Chromium/);
      expect(refusal).toBeUndefined();
    },
  );
});
