/**
 * Under whose name a province's department of culture writes: cities have a department of culture and sports, provinces one of culture,
 * sports and tourism. Which province has which is the project's assumption (seed/reference/SOURCES.md); it is corrected when the
 * document is signed.
 */
export interface DepartmentHead {
  /** Cơ quan chủ quản. */
  readonly superior: string;
  /** Cơ quan ban hành. */
  readonly issuing: string;
  /** Ký hiệu. */
  readonly symbol: string;
  /** Địa danh. */
  readonly place: string;
}

/** @param kind "tỉnh" or "thành phố" */
export function letterheadOf({ kind, name }: { readonly kind: string; readonly name: string }): DepartmentHead {
  const isCity = kind.toLowerCase() === 'thành phố';
  return {
    superior: `Ủy ban nhân dân ${kind.toLowerCase()} ${name}`,
    issuing: isCity ? 'Sở Văn hóa và Thể thao' : 'Sở Văn hóa, Thể thao và Du lịch',
    symbol: isCity ? 'BC-SVHTT' : 'BC-SVHTTDL',
    place: name,
  };
}
