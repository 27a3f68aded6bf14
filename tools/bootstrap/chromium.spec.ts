import { findChromium } from './chromium.mjs';

const has =
  (...files: readonly string[]) =>
  (file: unknown): boolean =>
    files.includes(String(file));

describe('where Chromium is', () => {
  it('is what CHROMIUM says, and nothing else if that is wrong', () => {
    expect(findChromium({ CHROMIUM: '/opt/c' }, has('/opt/c', '/usr/bin/chromium'))).toBe('/opt/c');
    expect(findChromium({ CHROMIUM: '/opt/c' }, has('/usr/bin/chromium'))).toBeUndefined();
  });

  it('is found in the usual places and on the PATH', () => {
    expect(findChromium({}, has('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
    expect(findChromium({}, has('/usr/bin/chromium', '/usr/bin/chromium-headless-shell'))).toMatch(/headless-shell$/);
    expect(findChromium({ PATH: '/a:/b' }, has('/b/google-chrome'))).toBe('/b/google-chrome');
    expect(findChromium({ PATH: '/a:/b' }, has())).toBeUndefined();
  });
});
