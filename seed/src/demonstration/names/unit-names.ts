/**
 * Units as they stand in a library's name: "tỉnh Đắk Lắk", "Dak Lak Province". Odd case: a numbered ward carries its
 * kind in its name already ("Phường 1"), and without its district it would name a hundred places. In English one city's
 * name ends in its kind ("Ho Chi Minh City").
 */
import type { AdministrativeUnit, LocalizedText } from '@vlis/domain';

const KIND_IN_ENGLISH: Readonly<Record<string, string>> = {
  tỉnh: 'Province',
  'thành phố': 'City',
  quận: 'Urban District',
  huyện: 'District',
  'thị xã': 'Town',
  phường: 'Ward',
  'thị trấn': 'Township',
  xã: 'Commune',
  'đặc khu': 'Special Zone',
};

const isNumbered = ({ name }: AdministrativeUnit): boolean => /^(Phường|Quận) \d+$/.test(name.vi);

export function calledUnit(unit: AdministrativeUnit): LocalizedText {
  if (isNumbered(unit)) return unit.name;
  const kind = KIND_IN_ENGLISH[unit.kind] ?? unit.kind;
  const en = unit.name.en.endsWith(` ${kind}`) ? unit.name.en : `${unit.name.en} ${kind}`;
  return { vi: `${unit.kind} ${unit.name.vi}`, en };
}

/** With the district where the name alone is not enough: "Phường 1, thành phố Tuy Hòa". */
export function placedUnit(unit: AdministrativeUnit, district: AdministrativeUnit | undefined): LocalizedText {
  const called = calledUnit(unit);
  if (!district || !isNumbered(unit)) return called;
  const above = calledUnit(district);
  return { vi: `${called.vi}, ${above.vi}`, en: `${called.en}, ${above.en}` };
}
