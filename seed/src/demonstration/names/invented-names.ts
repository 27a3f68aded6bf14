/** Names of libraries outside the public system. They do not follow the map: a school keeps its name when its commune goes. */
import type { AdministrativeUnit, LocalizedText } from '@vlis/domain';
import type { Random } from '../random.js';
import { regionOf } from './region.js';
import { CLANS, FLOWERS, HEROES, HOPES, LANDSCAPES, RESEARCH, SUBJECTS, TROOPS, VILLAGES, type Twin } from './words.js';

/** Levels of schools, with their share of all and what they are in English. */
const SCHOOLS = {
  nursery: ['Trường Mầm non', 'Preschool'],
  primary: ['Trường Tiểu học', 'Primary School'],
  lower: ['Trường THCS', 'Lower Secondary School'],
  upper: ['Trường THPT', 'Upper Secondary School'],
  vocational: ['Trường Trung cấp nghề', 'Vocational School'],
} as const satisfies Readonly<Record<string, Twin>>;
export type School = keyof typeof SCHOOLS;

const named = ([vi, en]: Twin): LocalizedText => ({ vi, en });

const libraryOf = (vi: string, en: string): LocalizedText => ({ vi: `Thư viện ${vi}`, en: `Library of ${en}` });

/** Where a library was when it was named. */
export interface Place {
  readonly commune: AdministrativeUnit;
  readonly province: AdministrativeUnit;
}

const landscapes = (province: AdministrativeUnit) => LANDSCAPES[regionOf(province)];

export function schoolLibrary(school: School, { commune, province }: Place, random: Random): LocalizedText {
  const [kind, inEnglish] = SCHOOLS[school];
  const ownName = { nursery: FLOWERS, primary: HEROES, lower: HEROES, upper: HEROES, vocational: landscapes(province) }[
    school
  ];
  const afterCommune = school !== 'upper' && !/\d/.test(commune.name.vi) && random.chance(0.45);
  const { vi, en } = afterCommune ? commune.name : named(random.pick(ownName));
  return libraryOf(`${kind} ${vi}`, `${en} ${inEnglish}`);
}

export function universityLibrary({ province }: Place, random: Random): LocalizedText {
  const [[subject, inEnglish], [place, placeEn]] = [random.pick(SUBJECTS), random.pick(landscapes(province))];
  return random.chance(0.8)
    ? libraryOf(`Trường Đại học ${subject} ${place}`, `${placeEn} University of ${inEnglish}`)
    : libraryOf(`Học viện ${subject} ${place}`, `${placeEn} Academy of ${inEnglish}`);
}

export function specialisedLibrary({ province }: Place, random: Random): LocalizedText {
  const [[subject, inEnglish], [place, placeEn]] = [random.pick(RESEARCH), random.pick(landscapes(province))];
  return random.chance(0.6)
    ? libraryOf(`Viện Nghiên cứu ${subject} ${place}`, `the ${placeEn} Institute of ${inEnglish}`)
    : libraryOf(`Trung tâm Thông tin ${subject} ${place}`, `the ${placeEn} Information Centre for ${inEnglish}`);
}

export function forcesLibrary(random: Random): LocalizedText {
  const [troop, inEnglish] = random.pick(TROOPS);
  const number = random.integer(901, 999);
  return random.chance(0.5)
    ? libraryOf(`Trung đoàn ${troop} ${number}`, `${inEnglish} Regiment ${number}`)
    : {
        vi: `Phòng Hồ Chí Minh, Tiểu đoàn ${troop} ${number}`,
        en: `Ho Chi Minh Room, ${inEnglish} Battalion ${number}`,
      };
}

export function communityLibrary(random: Random): LocalizedText {
  const form = random.weighted({ clan: 3, village: 3, space: 2, home: 2 });
  if (form === 'clan') {
    const [vi, en] = random.pick(CLANS);
    return { vi: `Tủ sách dòng họ ${vi}`, en: `Book Collection of the ${en} Clan` };
  }
  if (form === 'village') {
    const [vi, en] = random.pick(VILLAGES);
    return { vi: `Thư viện cộng đồng thôn ${vi}`, en: `${en} Village Community Library` };
  }
  const [vi, en] = random.pick(HOPES);
  return form === 'space'
    ? { vi: `Không gian đọc ${vi}`, en: `Reading Space ${en}` }
    : { vi: `Thư viện tư nhân ${vi}`, en: `Private Library ${en}` };
}

export function foreignLibrary(random: Random): LocalizedText {
  const [vi, en] = random.pick(FLOWERS);
  return random.chance(0.5)
    ? libraryOf(`Trung tâm Ngôn ngữ và Văn hóa ${vi}`, `the ${en} Centre for Language and Culture`)
    : libraryOf(`Trường Quốc tế ${vi}`, `${en} International School`);
}
