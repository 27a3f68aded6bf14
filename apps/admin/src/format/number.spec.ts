import { changeText, compactText, heldText, numberText, portionText, shareText } from './number.js';

describe('numbers as the reader writes them', () => {
  it('groups by threes in the marks of the language', () => {
    expect(numberText('1234567.5', 'vi')).toBe('1.234.567,5');
    expect(numberText('1234567.5', 'en')).toBe('1,234,567.5');
    expect(numberText('-38', 'vi')).toBe('−38');
  });

  it('keeps every digit of a number that a binary float could not hold', () => {
    expect(numberText('90071992547409931', 'vi')).toBe('90.071.992.547.409.931');
  });

  it('rounds half up and pads only where decimals are asked for', () => {
    expect(numberText('0.345', 'vi', 2)).toBe('0,35');
    expect(numberText('12', 'vi', 1)).toBe('12,0');
  });

  it('shortens for axes and tiles', () => {
    expect(compactText('9876', 'vi')).toBe('9.876');
    expect(compactText('37176610', 'vi')).toBe('37,2 triệu');
    expect(compactText('37176610', 'en')).toBe('37.2 m');
    expect(compactText('1123101000', 'vi')).toBe('1,1 tỷ');
    expect(compactText('714001', 'vi')).toBe('714 nghìn');
  });

  it('never says 100 % before everybody has reported', () => {
    expect(portionText(20_770, 20_771, 'vi')).toBe('99\u00a0%');
    expect(portionText(20_771, 20_771, 'vi')).toBe('100\u00a0%');
    expect(portionText(1, 20_771, 'vi')).toBe('<\u00a00,1\u00a0%');
    expect(portionText(995, 1000, 'vi')).toBe('99\u00a0%');
    expect(portionText(0, 0, 'vi')).toBeUndefined();
  });

  it('rounds the portion of a whole half up', () => {
    const portions = [
      ...[portionText(1439, 1632, 'vi'), portionText(2, 3, 'vi'), portionText(1, 8, 'vi')],
      ...[portionText(100, 20_771, 'vi'), portionText(999, 100_000, 'vi'), portionText(5, 10_000, 'vi')],
    ];
    expect(portions).toEqual(['88', '67', '13', '0,5', '1', '0,1'].map((percent) => `${percent}\u00a0%`));
  });

  it('states a change with its sign, and none from zero or from nothing', () => {
    expect(changeText('1024', '1000', 'vi')).toEqual({ text: '+2,4\u00a0%', direction: 'up' });
    expect(changeText('380', '1000', 'en')).toEqual({ text: '−62\u00a0%', direction: 'down' });
    expect(changeText('1000', '1000', 'vi')).toEqual({ text: '0\u00a0%', direction: 'same' });
    expect(changeText('5', '0', 'vi')).toBeUndefined();
    expect(changeText(null, '5', 'vi')).toBeUndefined();
  });

  it('writes shares as percentages', () => {
    expect(shareText('0.314', 'vi')).toBe('31\u00a0%');
    expect(shareText('0.0065', 'vi', 1)).toBe('0,7\u00a0%');
  });

  it('cuts a share that is held, so that it reaches no bound by rounding', () => {
    const held = ['0.8999', '0.9', '0.7614', '0.9999', '1', '0'].map((share) => heldText(share, 'vi'));
    expect(held).toEqual(['89,9', '90', '76,1', '99,9', '100', '0'].map((percent) => `${percent}\u00a0%`));
  });
});
