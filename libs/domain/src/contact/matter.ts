/** Contacts of libraries: what is wrong with one (contact.ts), who reads and who keeps them. */
import type { Matter } from '../shared/matter.js';

export const contacts = {
  refusals: {},
  issues: {
    CONTACT_UNREACHABLE: {
      vi: 'Chưa có cách liên lạc. Ghi số điện thoại hoặc thư điện tử.',
      en: 'There is no way to reach this person. Give a telephone number or an e-mail address.',
    },
    CONTACT_TELEPHONE: {
      vi: 'Số điện thoại không hợp lệ. Ghi 8 đến 20 chữ số, ví dụ 0257 3823 456 hoặc +84 257 3823 456.',
      en: 'This is no telephone number. Write 8 to 20 digits, such as 0257 3823 456 or +84 257 3823 456.',
    },
    CONTACT_EMAIL: {
      vi: 'Thư điện tử không hợp lệ. Ghi một địa chỉ, ví dụ lan.nguyen@daklak.gov.vn.',
      en: 'This is no e-mail address. Write one address, such as lan.nguyen@daklak.gov.vn.',
    },
    CONTACTS_TOO_MANY: {
      vi: 'Thư viện đã có {most} người liên hệ. Bỏ một người không còn liên hệ rồi thêm lại.',
      en: 'The library has {most} contacts already. End one who is none any more, then add this one.',
    },
  },
  rights: {
    'contact.read': [
      ...(['library-staff', 'library-director', 'province-officer', 'province-leader'] as const),
      ...(['sector-officer', 'ministry-analyst', 'administrator'] as const),
    ],
    'contact.keep': ['library-staff', 'library-director', 'province-officer', 'sector-officer', 'administrator'],
  },
  news: {},
} as const satisfies Matter;
