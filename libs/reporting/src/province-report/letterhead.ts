/** Under whose name a province's department of culture writes (NĐ 30/2020, Phụ lục I); its names are those of `table/department.ts`. */
import { departmentName } from '../table/department.js';

export interface DepartmentHead {
  /** Cơ quan chủ quản. */
  readonly superior: string;
  /** Cơ quan ban hành. */
  readonly issuing: string;
  /** Ký hiệu: of the kind of document and of the department's initials. */
  readonly symbol: string;
  /** Địa danh. */
  readonly place: string;
}

export interface ProvinceNamed {
  readonly code: string;
  /** tỉnh, thành phố */
  readonly kind: string;
  readonly name: string;
}

export function letterheadOf({ code, kind, name }: ProvinceNamed): DepartmentHead {
  const issuing = departmentName(code).vi;
  return {
    ...{ superior: `Ủy ban nhân dân ${kind} ${name}`, issuing, place: name },
    symbol: `BC-${issuing.includes('Du lịch') ? 'SVHTTDL' : 'SVHTT'}`,
  };
}
