/** The register of libraries. */
import LocalLibraryOutlined from '@mui/icons-material/LocalLibraryOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';
import { source } from './source.js';

export const libraries: Feature = {
  code: 'libraries',
  texts: { vi, en: () => import('./i18n/en.js') },
  resource: {
    source,
    rights: { list: 'library.read', show: 'library.read', create: 'library.register', export: 'library.read' },
    list: screen(() => import('./LibraryListPage.js')),
    create: screen(() => import('./RegisterLibraryPage.js')),
    show: screen(() => import('./LibraryPage.js')),
  },
  menu: (may) =>
    may('library.read') && {
      to: '/libraries',
      Icon: LocalLibraryOutlined,
      label: 'libraries.menu.name',
      chord: 'g t',
      keyLabel: 'libraries.menu.go',
      group: 'manage',
    },
};
