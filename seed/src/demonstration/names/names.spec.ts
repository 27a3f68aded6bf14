import type { AdministrativeUnit } from '@vlis/domain';
import { loadReference } from '../../reference/load.js';
import { Random } from '../random.js';
import { territoryOf } from '../registry/territory.js';
import {
  communityLibrary,
  foreignLibrary,
  schoolLibrary,
  specialisedLibrary,
  universityLibrary,
} from './invented-names.js';
import { communeLibrary, managingBody, provincialLibrary, secondHouse } from './public-names.js';

const territory = territoryOf(loadReference());
const place = territory.placeOf('22015', 0);
const [before, since] = territory.stretches(place, '2004-07-01', null) as [never, never];

describe('names of public libraries', () => {
  it('follow the map', () => {
    expect(provincialLibrary(before)).toEqual({ vi: 'Thư viện tỉnh Phú Yên', en: 'Phu Yen Provincial Library' });
    expect(provincialLibrary(since)).toEqual({ vi: 'Thư viện tỉnh Đắk Lắk', en: 'Dak Lak Provincial Library' });
    expect(managingBody(since).vi).toBe('Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Lắk');
  });

  it('say the district where a ward has only a number', () => {
    expect(communeLibrary(before)).toEqual({
      vi: 'Thư viện Phường 1, thành phố Tuy Hòa',
      en: 'Ward 1, Tuy Hoa City Library',
    });
    expect(communeLibrary(since).vi).toBe('Thư viện phường Tuy Hòa');
  });

  it('tell a second house by its old unit, once it is one', () => {
    const old = territory.find('province', '54', '2025-06-30') as AdministrativeUnit;
    expect(secondHouse(provincialLibrary, old)(before).vi).toBe('Thư viện tỉnh Phú Yên');
    expect(secondHouse(provincialLibrary, old)(since).vi).toBe('Thư viện tỉnh Đắk Lắk (cơ sở Phú Yên)');
  });

  it('do not say City twice', () => {
    const city = territory.find('province', '79', '2026-01-01') as AdministrativeUnit;
    expect(provincialLibrary({ ...(since as object), province: city } as never).en).toBe('Ho Chi Minh City Library');
  });
});

describe('invented names', () => {
  it('are Vietnamese, with a twin in letters without marks', () => {
    const random = new Random(1, 'names');
    const commune = territory.communesBefore[0]!;
    const at = { commune, province: territory.provinceBefore(commune) };
    for (let i = 0; i < 300; i++) {
      const names = [
        schoolLibrary('upper', at, random),
        universityLibrary(at, random),
        communityLibrary(random),
        foreignLibrary(random),
      ];
      for (const { vi, en } of names) {
        expect(vi).toMatch(/^(Thư viện|Tủ sách|Không gian đọc)/);
        expect(en).toMatch(/^[A-Za-z0-9 ,'()-]+$/);
      }
    }
  });

  it('take their rivers and mountains from the part of the country where they are', () => {
    const namesIn = (code: string): string => {
      const commune = territory.communesBefore.find((one) => territory.provinceBefore(one).code === code)!;
      const at = { commune, province: territory.provinceBefore(commune) };
      const random = new Random(1, code);
      const made = Array.from({ length: 200 }, () => [universityLibrary(at, random), specialisedLibrary(at, random)]);
      return made
        .flat()
        .map(({ vi }) => vi)
        .join();
    };
    expect(namesIn('33')).toMatch(/Sông Hồng|Phương Bắc/);
    expect(namesIn('33')).not.toMatch(/Sông Tiền|Phương Nam|Tây Nguyên/);
    expect(namesIn('38')).not.toMatch(/Đồng Tháp Mười|Phương (Bắc|Nam)|Tây Nguyên/);
    expect(namesIn('40')).not.toMatch(/Tây Nguyên|Sông (Hồng|Tiền)/);
    expect(namesIn('66')).toMatch(/Tây Nguyên/);
    expect(namesIn('66')).not.toMatch(/Phương (Bắc|Nam)|Biển Đông|Sông/);
    expect(namesIn('87')).toMatch(/Đồng Tháp Mười/);
    expect(namesIn('87')).not.toMatch(/Phương Bắc|Thăng Long|Ngọc Linh/);
  });
});
