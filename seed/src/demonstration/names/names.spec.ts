import type { AdministrativeUnit } from '@vlis/domain';
import { loadReference } from '../../reference/load.js';
import { Random } from '../random.js';
import { territoryOf } from '../registry/territory.js';
import { communityLibrary, foreignLibrary, schoolLibrary, universityLibrary } from './invented-names.js';
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
    for (let i = 0; i < 300; i++) {
      const names = [
        schoolLibrary('upper', commune, random),
        universityLibrary(random),
        communityLibrary(random),
        foreignLibrary(random),
      ];
      for (const { vi, en } of names) {
        expect(vi).toMatch(/^(Thư viện|Tủ sách|Không gian đọc)/);
        expect(en).toMatch(/^[A-Za-z0-9 ,'()-]+$/);
      }
    }
  });
});
