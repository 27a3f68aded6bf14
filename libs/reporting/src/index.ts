export * from './words/codes.js';
export * from './words/words-for.js';
export * from './format/number.js';
