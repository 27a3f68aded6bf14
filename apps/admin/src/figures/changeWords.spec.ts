import { dateText } from '../format/date.js';
import { heldText } from '../format/number.js';
import { changeWords, type ComparedChange } from './changeWords.js';
import { rowHint } from './chart/rowHint.js';
import { figures as en } from './i18n/en.js';
import { figures as vi } from './i18n/vi.js';

const CHANGE = {
  percent: '0.4',
  why: null,
  rearrangedOn: null,
  libraries: 36,
  shareOfNow: '0.95',
  shareOfBefore: '0.9',
};
const texts = { vi, en } as const;

/** The sentences themselves, as they stand in the texts of a language. */
const translateIn =
  (language: 'vi' | 'en') =>
  (key: string, params: object = {}): string => {
    const path = key.replace(/^figures\./, '').split('.');
    const text = path.reduce<unknown>((all, name) => (all as Record<string, unknown>)[name], texts[language]);
    return Object.entries(params).reduce(
      (text, [name, value]) => text.replaceAll(`%{${name}}`, String(value)),
      String(text),
    );
  };

function words(differing: Partial<Record<keyof ComparedChange, unknown>> | null = {}, language: 'vi' | 'en' = 'vi') {
  const change = differing && ({ ...CHANGE, ...differing } as ComparedChange);
  const f = { count: String, held: (share: string) => heldText(share, language), date: dateText, language } as const;
  return changeWords({ change, reported: 44, before: '2023' }, translateIn(language), f);
}

const tidy = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a change in words', () => {
  it('is of the same libraries, and says how many they are of how many and what they hold, exactly', () => {
    expect(words()).toMatchObject({ change: { text: '+0,4\u00a0%', direction: 'up' }, percent: '0.4', thin: false });
    expect(tidy(words().of)).toBe('của 36/44 thư viện có số ở cả hai kỳ, nắm 95 % khối lượng kỳ này và 90 % của 2023');
    expect(tidy(words({ percent: '-13.6', shareOfNow: '0.99996', shareOfBefore: '1' }, 'en').of)).toBe(
      'of 36 of 44 libraries, with a number in both periods, which hold 99.9 % of the volume now and 100 % of that of 2023',
    );
    expect(words({ shareOfNow: '1', shareOfBefore: '1' }).of).toMatch(/^của cùng 36 thư viện, nắm toàn bộ/);
    expect(words({ shareOfNow: null, shareOfBefore: null }).of).toBe('của 36/44 thư viện có số ở cả hai kỳ');
  });

  it('says where they hold under nine tenths of either total, which no rounding hides', () => {
    const held = ['0.8999', '0.9', '1'].map((shareOfBefore) => words({ shareOfBefore }));
    expect(held.map(({ thin }) => thin)).toEqual([true, false, false]);
    expect(tidy(held[0]!.of)).toMatch(/^chỉ của 36\/44 .* 89,9 % của 2023: chưa nói thay cho cả tổng số$/);
    expect(words({ shareOfNow: '0.5' }, 'en').thin).toBe(true);
  });

  it.each([
    ['REARRANGED', 'không so với 2023: ngày 01/07/2025 thư viện công cộng được sắp xếp, sáp nhập theo địa giới'],
    ['DEFINITION', 'không so với 2023: biểu mẫu kỳ đó tính chỉ tiêu này theo cách khác'],
    ['NOBODY_IN_BOTH', 'không so với 2023: không thư viện nào có số ở cả hai kỳ'],
    ['FROM_ZERO', 'không tính được phần trăm: cùng các thư viện này, 2023 bằng 0'],
    ['WITHHELD', /^thay đổi so với 2023 được giữ kín: /],
  ])('says why there is none: %s', (why, sentence) => {
    const none = words({ percent: null, why, rearrangedOn: why === 'REARRANGED' ? '2025-07-01' : null });
    expect([none.change, none.percent, none.thin]).toEqual([undefined, null, false]);
    if (typeof sentence === 'string') expect(none.of).toBe(sentence);
    else expect(none.of).toMatch(sentence);
    expect(words({ percent: null, why }, 'en').of).not.toMatch(/undefined|%\{/);
  });

  it('has no figure to be set against where there was none', () =>
    expect(words(null)).toEqual({ percent: null, of: 'không có số của 2023', thin: false }));

  it('stands in the hint of a point or bar', () => {
    const subject = { unit: 'bản', text: (value: string) => value } as Parameters<typeof rowHint>[1];
    const row = { key: '2024', name: '2024', value: '5', reported: 44, expected: 50, change: words() };
    const hint = rowHint(row, subject, (key, params = {}) => [key, ...Object.values(params)].join(' '), {
      count: String,
    });
    expect(hint.map(tidy)).toEqual([
      ...['5 bản', 'figures.responses.reporting 44 50', 'figures.changeOf +0,4 %'],
      'của 36/44 thư viện có số ở cả hai kỳ, nắm 95 % khối lượng kỳ này và 90 % của 2023',
    ]);
  });
});
