/** Words of lists of records that are taken along, in both languages. */
import type { Language, LibraryStatus } from '@vlis/domain';

interface LibraryListWords {
  readonly title: string;
  readonly asOf: string;
  readonly columns: Readonly<Record<'name' | 'identifier' | 'type' | 'body' | 'place' | 'status', string>>;
  readonly statuses: Readonly<Record<LibraryStatus, string>>;
}

const vi: LibraryListWords = {
  title: 'DANH SÁCH THƯ VIỆN',
  asOf: 'Thông tin tại ngày {day}',
  columns: {
    name: 'Tên thư viện',
    identifier: 'Mã định danh',
    type: 'Loại thư viện',
    body: 'Cơ quan chủ quản',
    place: 'Địa bàn',
    status: 'Tình trạng',
  },
  statuses: { active: 'Đang hoạt động', suspended: 'Tạm ngừng', closed: 'Đã giải thể' },
};

const en: LibraryListWords = {
  title: 'LIST OF LIBRARIES',
  asOf: 'As of {day}',
  columns: {
    name: 'Name',
    identifier: 'Identifier',
    type: 'Library type',
    body: 'Governing body',
    place: 'Place',
    status: 'Status',
  },
  statuses: { active: 'Active', suspended: 'Suspended', closed: 'Closed' },
};

export const libraryListWords: Readonly<Record<Language, LibraryListWords>> = { vi, en };
