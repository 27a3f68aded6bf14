import fc from 'fast-check';
import { IDENTIFIER_SPACE, identifierOf, readIdentifier } from './identifier.js';

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const anyIdentifier = fc.bigInt({ min: 0n, max: IDENTIFIER_SPACE - 1n }).map(identifierOf);
const signPlaces = [3, 4, 5, 6, 8, 9, 10, 11, 13];

describe('the identifier of a library', () => {
  it('fits ISIL and reads back in any case, with or without dashes', () => {
    fc.assert(
      fc.property(anyIdentifier, (id) => {
        expect(id.length).toBeLessThanOrEqual(16);
        expect(readIdentifier(id)).toBe(id);
        expect(readIdentifier(id.toLowerCase().replaceAll('-', ''))).toBe(id);
        expect(readIdentifier(`\u200b${id.replaceAll('-', '\u2011')}\u00ad`)).toBe(id);
        expect(readIdentifier([...id].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join(''))).toBe(
          id,
        );
      }),
    );
  });

  it('finds every single wrong sign', () => {
    fc.assert(
      fc.property(anyIdentifier, fc.constantFrom(...signPlaces), fc.constantFrom(...SIGNS), (id, at, sign) => {
        fc.pre(id[at] !== sign);
        expect(readIdentifier(id.slice(0, at) + sign + id.slice(at + 1))).toBeUndefined();
      }),
      { numRuns: 10_000 },
    );
  });

  it('finds every swap of neighbours', () => {
    fc.assert(
      fc.property(anyIdentifier, fc.integer({ min: 0, max: 7 }), (id, i) => {
        const [a, b] = [signPlaces[i]!, signPlaces[i + 1]!];
        fc.pre(id[a] !== id[b]);
        const signs = [...id];
        [signs[a], signs[b]] = [signs[b]!, signs[a]!];
        expect(readIdentifier(signs.join(''))).toBeUndefined();
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives a different one for each number', () => {
    const seen = new Set(Array.from({ length: 100_000 }, (_, n) => identifierOf(BigInt(n))));
    expect(seen.size).toBe(100_000);
  });

  it('knows none of the look-alikes', () => expect(readIdentifier('VN-0OIL-1111-1')).toBeUndefined());
});
