/** Names of public libraries and managing bodies: they follow the unit, and change with it on its day. */
import type { AdministrativeUnit, LocalizedText } from '@vlis/domain';
import type { Stretch } from '../registry/territory.js';
import { calledUnit, placedUnit } from './unit-names.js';

export type NameOn = (stretch: Stretch) => LocalizedText;

const library = ({ vi, en }: LocalizedText): LocalizedText => ({ vi: `Thư viện ${vi}`, en: `${en} Library` });

export const nationalLibrary: NameOn = () => ({ vi: 'Thư viện Quốc gia Việt Nam', en: 'National Library of Viet Nam' });

export const provincialLibrary: NameOn = ({ province }) => {
  const { vi, en } = library(calledUnit(province));
  return { vi, en: en.replace(/Province Library$/, 'Provincial Library') };
};

export const districtLibrary =
  (district: AdministrativeUnit): NameOn =>
  () =>
    library(calledUnit(district));

export const communeLibrary: NameOn = ({ commune, district }) => library(placedUnit(commune, district));

/** A library that stayed on as a second building of another one is named after its old unit. */
export const secondHouse =
  (main: NameOn, old: AdministrativeUnit): NameOn =>
  (stretch) => {
    const name = main(stretch);
    if (stretch.district) return name;
    return { vi: `${name.vi} (cơ sở ${old.name.vi})`, en: `${name.en} (${old.name.en} house)` };
  };

/** Cities have a department of culture and sports, provinces one of culture, sports and tourism. */
export const managingBody: NameOn = ({ province }) => {
  const { vi, en } = calledUnit(province);
  return province.kind === 'thành phố'
    ? { vi: `Sở Văn hóa và Thể thao ${vi}`, en: `Department of Culture and Sports, ${en}` }
    : { vi: `Sở Văn hóa, Thể thao và Du lịch ${vi}`, en: `Department of Culture, Sports and Tourism, ${en}` };
};
