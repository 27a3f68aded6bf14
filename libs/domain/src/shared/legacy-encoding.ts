/**
 * Vietnamese that was written before Unicode, or read with the wrong code page: TCVN3 (ABC fonts), VNI, and UTF-8 read as
 * Windows-1252. On the screen it is garbage ("Th­ viÖn", "Thö vieän", "ThÆ° viá»‡n"), and registered so it is found by nobody.
 * It is recognised by what it would mean: words that are no Vietnamese syllables as they stand, and all are once decoded.
 */
import { issue, type Issue } from './issue.js';
import { isSyllable } from './syllable.js';

export type LegacyEncoding = 'TCVN3' | 'VNI' | 'UTF-8/1252';

export interface LegacyText {
  readonly encoding: LegacyEncoding;
  /** The text as it seems to be meant. */
  readonly means: string;
}

type Table = ReadonlyMap<string, string>;

const tableOf = (written: string, meant: string): Table => {
  const letters = meant.split(' ');
  return new Map(written.split(' ').map((sign, i): [string, string] => [sign, letters[i]!]));
};

/** One sign for one letter; small letters only but for seven capitals, because capitals were another font. */
const TCVN3 = tableOf(
  '\u00b5 ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00ad õ ö ÷ ø ù ú û ü ý þ ¡ ¢ £ ¤ ¥ ¦ §',
  'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ Ă Â Ê Ô Ơ Ư Đ',
);

const VNI_SMALL = tableOf(
  'aø aù aû aõ aï aâ aà aá aå aã aä aê aè aé aú aü aë eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ôø ôù ôû ôõ ôï ô uø uù uû uõ uï öø öù öû öõ öï ö yø yù yû yõ î ñ',
  'à á ả ã ạ â ầ ấ ẩ ẫ ậ ă ằ ắ ẳ ẵ ặ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ờ ớ ở ỡ ợ ơ ù ú ủ ũ ụ ừ ứ ử ữ ự ư ỳ ý ỷ ỹ ỵ đ',
);
/** A letter and its mark are two signs, of which the mark may be small behind a capital. */
const VNI: Table = new Map(
  [...VNI_SMALL].flatMap(([written, meant]): [string, string][] => [
    [written, meant],
    [written.charAt(0).toUpperCase() + written.slice(1), meant.toUpperCase()],
    [written.toUpperCase(), meant.toUpperCase()],
  ]),
);

const decodeTcvn3 = (word: string): string => [...word].map((sign) => TCVN3.get(sign) ?? sign).join('');
const VNI_SIGNS = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
const decodeVni = (word: string): string => word.replace(VNI_SIGNS, (signs) => VNI.get(signs)!);

// Between words; a soft hyphen is a letter of TCVN3 and stays.
const BETWEEN = /([\s,.;:()[\]/"'“”‘’–—-]+)/;
const isPlain = (word: string): boolean => /^[\x20-\x7e]*$/.test(word);

const isOdd = (word: string): boolean => !isPlain(word) && !BETWEEN.test(word) && !isSyllable(word);

/** Words that are no Vietnamese as they stand. A sign that stands alone (½, §) says nothing about the encoding. */
const strangeIn = (parts: readonly string[]): readonly string[] =>
  parts.filter((part) => isOdd(part) && /[a-z]/i.test(part));

/** Whether all that is no Vietnamese becomes Vietnamese. */
function decoded(
  text: string,
  parts: readonly string[],
  strange: readonly string[],
  decode: (word: string) => string,
): string | undefined {
  if (!strange.every((word) => isSyllable(decode(word)))) return undefined;
  // In a text wholly of the old encoding also what is Vietnamese by chance means something else: "Nói" is "Núi".
  const wholly = /^[\u0000-\u00ff]*$/.test(text);
  return parts.map((part) => (isOdd(part) || (wholly && isSyllable(decode(part))) ? decode(part) : part)).join('');
}

/** Signs of Windows-1252 that stand elsewhere in Unicode, from byte 128 on; a blank has no sign. */
const OF_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const BYTES = new RegExp(`^[\\u0000-\\u00ff${OF_1252.replaceAll(' ', '')}]*$`);

/** Of one sign that `BYTES` lets through. */
function byteOf(sign: string): number {
  const place = sign === ' ' ? -1 : OF_1252.indexOf(sign);
  return place < 0 ? sign.charCodeAt(0) : 128 + place;
}

/** The bytes read as the UTF-8 they are; undefined where they are none. */
function readAsUtf8(text: string): string | undefined {
  if (!BYTES.test(text)) return undefined;
  // The second byte of "à" is a no-break space, which many programs turn into a common one.
  const bytes = [...text.replace(/Ã /g, 'Ã\u00a0')].map(byteOf);
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined; // no UTF-8
  }
}

// Every sign of the old encodings that is no plain one, and the first of every two that UTF-8 was read as.
const OLD_SIGN = /[\u0080-\u00ff]/;

/** What a text in an old encoding seems to mean; undefined: it is none, as far as can be told. */
export function readLegacy(text: string): LegacyText | undefined {
  const typed = text.normalize('NFC');
  if (!OLD_SIGN.test(typed)) return undefined;
  const means = readAsUtf8(typed);
  if (means !== undefined) return { encoding: 'UTF-8/1252', means: means.normalize('NFC') };
  const parts = typed.split(BETWEEN);
  // The short way out, by the words that decoding would change: those of most names are all Vietnamese.
  if (!parts.some((part) => OLD_SIGN.test(part) && isOdd(part))) return undefined;
  const strange = strangeIn(parts);
  if (!strange.length) return undefined;
  const vni = decoded(typed, parts, strange, decodeVni);
  if (vni !== undefined) return { encoding: 'VNI', means: vni };
  const tcvn3 = decoded(typed, parts, strange, decodeTcvn3);
  return tcvn3 === undefined ? undefined : { encoding: 'TCVN3', means: tcvn3 };
}

/**
 * The issue about the first text that is in an old encoding. It takes texts as they were typed, because a soft hyphen
 * is a letter of TCVN3.
 */
export function checkEncoding(path: string, ...texts: readonly string[]): readonly Issue[] {
  for (const text of texts) {
    const legacy = readLegacy(text);
    if (legacy) return [issue('LEGACY_ENCODING', path, { ...legacy })];
  }
  return [];
}
