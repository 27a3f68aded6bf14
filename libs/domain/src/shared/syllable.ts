/**
 * Whether a word can be a syllable of Vietnamese: its beginning, its vowels, its end, and a tone that the end allows. Names of
 * Tây Nguyên (Đắk Lắk, Krông Pa) count as Vietnamese.
 */

const BEGINNINGS = 'chr|[kpbdđg]r|[kpb]l|ngh|ng|gh|gi|qu|ch|kh|nh|ph|th|tr|[bcdđghklmnpqrstvx]';
const VOWELS =
  'iêu|yêu|oai|oay|oao|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|uêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uă|uâ|uê|ui|uô|uơ|ưa|ươ|ưi|ưu|uy|yê|[aăâeêioôơuưy]';
const ENDS = 'ch|ng|nh|[ckmnpt]';
const SYLLABLE = new RegExp(`^(?:${BEGINNINGS})?(?:${VOWELS})(${ENDS})?$`);

/** Huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Of the words that were looked at: Vietnamese has a few thousand syllables, and a register of names the same ones over and over. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 20_000;

export function isSyllable(word: string): boolean {
  const found = known.get(word);
  if (found !== undefined) return found;
  const is = looksLikeOne(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, is);
  return is;
}

/** Odd case: after c, ch, p and t there are only two tones, sắc and nặng. */
function looksLikeOne(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  const end = SYLLABLE.exec(apart.replace(TONES, '').normalize('NFC'));
  if (!end || tones.length > 1) return false;
  return !/^(?:ch|[cpt])$/.test(end[1] ?? '') || /[\u0301\u0323]/.test(tones[0] ?? '');
}
