import { readReason } from '../../submission/sheet/reason-words.js';
import { loneCommand, spelled } from './letters.js';

describe('letters in a cell for figures', () => {
  it.each(['n', 'N', 'g', 'D', '?'])('%s alone is a command', (letter) =>
    expect(loneCommand(letter, '')).toBe(letter.toLowerCase()),
  );

  it.each(['', '7', 'k', 'nn', 'n1', '2371n', 'đ', '-'])('%j is none', (text) =>
    expect(loneCommand(text, '')).toBeUndefined(),
  );

  it('đ is the second D of somebody who types in Telex, after a first', () => {
    expect([loneCommand('đ', 'd'), loneCommand('Đ', 'nd'), loneCommand('đ', 'n')]).toEqual(['d', 'd', undefined]);
    expect(loneCommand('d\u0335', 'd')).toBeUndefined(); // no keyboard writes that
  });

  it.each([
    ['d', 'ong cua'],
    ['d', 'óng cửa'],
    ['dd', 'óng cửa'],
    ['d', 'đóng cửa'],
    ['d', '9óng cửa'],
    ['', 'Đóng cửa'],
  ])('after %j, %j is “Đóng cửa”', (before, text) => expect(readReason(spelled(text, before))).toBe('closed'));

  it('a reason in English may begin with the letter that opens the reasons', () =>
    expect(readReason(spelled('ot collected', 'n'))).toBe('not-collected'));

  it.each([
    ['d', '9'],
    ['d', '9500'],
    ['n', '12'],
    ['dd', '1.234'],
    ['d', 'abc'],
    ['g', 'không thu thập'],
  ])('after %j, %j stays what it is', (before, text) => expect(spelled(text, before)).toBe(text));
});

describe('the words of a reason', () => {
  it.each(['Không thu thập', 'khong thu thap', 'KHÔNG THU THẬP', ' Không  thu thập '])('%j are understood', (text) =>
    expect(readReason(text)).toBe('not-collected'),
  );

  it.each(['không', 'Không thu', 'thu thập', '', '12'])('%j are none', (text) =>
    expect(readReason(text)).toBeUndefined(),
  );
});
