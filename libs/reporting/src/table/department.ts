/**
 * The department of a province as it heads its papers (Nghị định 30/2020/NĐ-CP: the body above, then the body that issues). Nearly all are
 * called Sở Văn hóa, Thể thao và Du lịch; that of Hồ Chí Minh City is not (field facts, "the one real table seen").
 */
import type { LocalizedText } from '@vlis/domain';
import type { Agency } from './national-figures.js';

interface Province {
  readonly code: string;
  /** tỉnh, thành phố */
  readonly kind: string;
  readonly name: LocalizedText;
}

/** By the code of the province, where tourism has a department of its own. */
const WITHOUT_TOURISM: ReadonlySet<string> = new Set(['79']);

/** As in running text. */
export const departmentName = (code: string): LocalizedText =>
  WITHOUT_TOURISM.has(code)
    ? { vi: 'Sở Văn hóa và Thể thao', en: 'Department of Culture and Sports' }
    : { vi: 'Sở Văn hóa, Thể thao và Du lịch', en: 'Department of Culture, Sports and Tourism' };

export function departmentOf({ code, kind, name }: Province): Agency {
  const english = name.en ?? name.vi;
  const issuing = departmentName(code);
  return {
    parent: {
      vi: `ỦY BAN NHÂN DÂN ${kind} ${name.vi}`.toLocaleUpperCase('vi'),
      en: `PEOPLE’S COMMITTEE OF ${english}`.toLocaleUpperCase('en'),
    },
    issuing: { vi: issuing.vi.toLocaleUpperCase('vi'), en: issuing.en.toLocaleUpperCase('en') },
    seat: name,
  };
}
