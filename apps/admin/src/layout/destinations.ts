/** Where each menu entry leads, its icon, and the keys that go there. */
import type { SvgIconComponent } from '@mui/icons-material';
import BackupOutlined from '@mui/icons-material/BackupOutlined';
import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import EventNoteOutlined from '@mui/icons-material/EventNoteOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import InsertChartOutlined from '@mui/icons-material/InsertChartOutlined';
import LocalLibraryOutlined from '@mui/icons-material/LocalLibraryOutlined';
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import type { MessageKey } from '../i18n/messages.js';
import { reviews, type MenuEntry } from '../me/roles.js';

export interface Destination {
  readonly to: string;
  readonly Icon: SvgIconComponent;
  readonly label: MessageKey;
  readonly chord: string;
  readonly keyLabel: MessageKey;
  readonly group: 'work' | 'read' | 'manage';
}

const destinations: Readonly<Record<MenuEntry, Destination>> = {
  home: { to: '/', Icon: ChecklistOutlined, label: 'menu.home', chord: 'g h', keyLabel: 'keys.goHome', group: 'work' },
  entry: {
    to: '/entry',
    Icon: EditNoteOutlined,
    label: 'menu.entry',
    chord: 'g n',
    keyLabel: 'keys.goEntry',
    group: 'work',
  },
  review: {
    to: '/review',
    Icon: FactCheckOutlined,
    label: 'menu.review',
    chord: 'g d',
    keyLabel: 'keys.goReview',
    group: 'work',
  },
  figures: {
    to: '/figures',
    Icon: InsertChartOutlined,
    label: 'menu.figures',
    chord: 'g s',
    keyLabel: 'keys.goFigures',
    group: 'read',
  },
  libraries: {
    to: '/libraries',
    Icon: LocalLibraryOutlined,
    label: 'menu.libraries',
    chord: 'g t',
    keyLabel: 'keys.goLibraries',
    group: 'manage',
  },
  rounds: {
    to: '/rounds',
    Icon: EventNoteOutlined,
    label: 'menu.rounds',
    chord: 'g k',
    keyLabel: 'keys.goRounds',
    group: 'manage',
  },
  accounts: {
    to: '/accounts',
    Icon: ManageAccountsOutlined,
    label: 'menu.accounts',
    chord: 'g a',
    keyLabel: 'keys.goAccounts',
    group: 'manage',
  },
  backups: {
    to: '/backups',
    Icon: BackupOutlined,
    label: 'menu.backups',
    chord: 'g l',
    keyLabel: 'keys.goBackups',
    group: 'manage',
  },
};

const submitted: Destination = { ...destinations.review, label: 'menu.submitted', keyLabel: 'keys.goSubmitted' };

/** An entry as it is called for somebody with these rights. */
export const destinationOf = (entry: MenuEntry, permissions: readonly string[]): Destination =>
  entry === 'review' && !reviews(permissions) ? submitted : destinations[entry];

/** Whether an address lies under a menu entry. */
export const isUnder = (pathname: string, to: string): boolean =>
  to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
