/**
 * The national identifier of a library: `VN-7K3M-9QXD-4`. It says nothing about province or type, because both
 * change; it is never reused; it fits ISIL (ISO 15511: at most 16 characters, country prefix, unique in any case).
 *
 * 31 signs without the look-alikes 0/O, 1/I/L. 31 is prime, so the weighted sum modulo 31 finds every single wrong
 * sign and every swap of two neighbours (the principle of ISO/IEC 7064's pure systems).
 */

import { commonSigns } from '../shared/text.js';

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BODY = 8;

/** How many identifiers there are: 31⁸, about 853 thousand million. */
export const IDENTIFIER_SPACE = 31n ** 8n;

function checkSign(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += SIGNS.indexOf(body[i]!) * (i + 2);
  return SIGNS[sum % 31]!;
}

const present = (body: string): string => `VN-${body.slice(0, 4)}-${body.slice(4)}-${checkSign(body)}`;

/** The n-th identifier of a shuffled order in which neighbours look unlike: n in 0 … 31⁸−1, each n once. */
export function identifierOf(n: bigint): string {
  // An odd-looking multiplier without a common factor with 31 walks through the whole space exactly once.
  let rest = (n * 523_347_633_027n + 360_287_970_189n) % IDENTIFIER_SPACE;
  let body = '';
  for (let i = 0; i < BODY; i++) {
    body += SIGNS[Number(rest % 31n)];
    rest /= 31n;
  }
  return present(body);
}

/** The identifier in its written form, or undefined when it is none or has a wrong sign. Case, width and dashes are free. */
export function readIdentifier(text: string): string | undefined {
  const plain = commonSigns(text)
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  if (!/^VN[2-9A-HJKMNP-Z]{9}$/.test(plain)) return undefined;
  const body = plain.slice(2, 2 + BODY);
  return checkSign(body) === plain[2 + BODY] ? present(body) : undefined;
}
