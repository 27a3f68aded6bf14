import { hashMeant } from './plainAddress.js';

it.each([
  ['/figures', '#/figures'],
  ['/figures/', '#/figures'],
  ['/figures?item=B01&as=table', '#/figures?item=B01&as=table'],
  ['/figures?code=B01', '#/figures?code=B01'],
  ['/review/12#part', '#/review/12'],
  ['/libraries/7/show', '#/libraries/7/show'],
  ['/kh%C3%B4ng%23c%C3%B3', '#/kh%C3%B4ng%23c%C3%B3'],
  ['//elsewhere.example//x', '#/elsewhere.example/x'],
  ['/figures#/review?round=3', '#/review?round=3'],
  ['/index.html', ''],
  ['/index.html#/figures', '#/figures'],
  ['//', ''],
])('%s means %j', (typed, hash) => {
  const [, pathname = '', search = '', behind = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(typed)!;
  expect(hashMeant({ pathname, search, hash: behind })).toBe(hash);
});

it.each(['/', '/?code=1&state=2', '/#/figures', '/?x=1#/figures?item=B01'])('%s is in its place', (address) => {
  const { pathname, search, hash } = new URL(address, 'https://vlis.example');
  expect(hashMeant({ pathname, search, hash })).toBeUndefined();
});
