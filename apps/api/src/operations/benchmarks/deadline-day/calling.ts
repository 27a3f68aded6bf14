/** The process of the callers: does one request after the other and answers with its result. */
import { grantWishes } from '../far-process.js';
import { NearCaller, type Wish } from './caller.js';

const caller = new NearCaller();

const fulfil = (wish: Wish): Promise<unknown> => {
  switch (wish.kind) {
    case 'begin':
      return caller.begin(wish.place);
    case 'sign-in':
      return caller.signIn(wish.password);
    case 'saves':
      return caller.saves(wish.stage);
    case 'bare':
      return caller.bare(wish.stage);
    case 'ledger':
      return caller.ledger();
    case 'end':
      return caller.end();
  }
};

grantWishes(fulfil);
