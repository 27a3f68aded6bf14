/**
 * Names of units as the register keeps them: NFC, one placement of the tone mark (Hòa, Thủy: as the provinces' own
 * names are written; the source mixes Hòa and Hoà), one apostrophe (Đắk N'Drung), and an English name without
 * diacritics. Odd case: numbered wards and districts carry the kind in their name, because "4" alone names nothing.
 */
const KINDS = {
  'Thành phố': 'thành phố',
  'Thị trấn': 'thị trấn',
  'Đặc khu': 'đặc khu',
  'Thị xã': 'thị xã',
  Tỉnh: 'tỉnh',
  Quận: 'quận',
  Huyện: 'huyện',
  Phường: 'phường',
  Xã: 'xã',
};

const NEW_STYLE = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
const AT_WORD_END = /(?<![Qq])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

/** "Thuỷ Nguyên" → "Thủy Nguyên"; "Quý" and "Hoàn" stay, their mark has only one place. */
export const tidyName = (name) =>
  name
    .normalize('NFC')
    .replace(AT_WORD_END, (vowels) => NEW_STYLE[vowels])
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim();

const withoutDiacritics = (name) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const NUMBERED = { Phường: 'Ward', Quận: 'District' };

export function englishName(name) {
  const [, kind, rest] = /^(Phường|Quận) (\d.*)$/.exec(name) ?? [];
  return kind ? `${NUMBERED[kind]} ${withoutDiacritics(rest)}` : withoutDiacritics(name);
}

/** "Thị xã Sơn Tây" → thị xã. Throws where the source's text begins with no known kind: a row to be looked at. */
export function kindOf(nameWithKind) {
  const prefix = Object.keys(KINDS).find((word) => nameWithKind.startsWith(`${word} `));
  if (!prefix) throw new Error(`no kind in "${nameWithKind}"`);
  return KINDS[prefix];
}
