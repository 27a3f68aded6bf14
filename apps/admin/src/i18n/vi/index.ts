/** Câu chữ tiếng Việt của màn hình, mỗi khu vực một tệp. Thêm khu vực mới: một tệp ở đây, một tệp cùng tên ở `en/`. */
import { entry } from '../../entry/i18n/vi.js';
import { review } from '../../review/i18n/vi.js';
import { accounts } from './accounts.js';
import { app } from './app.js';
import { backups } from './backups.js';
import { figures } from './figures.js';
import { form } from './form.js';
import { home } from './home.js';
import { libraries } from './libraries.js';
import { print } from './print.js';
import { ra } from './ra.js';
import { rounds } from './rounds.js';

export const vi = { ra, ...app, home, libraries, rounds, accounts, backups, figures, form, entry, review, print };
