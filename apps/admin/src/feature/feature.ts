/**
 * What a feature declares to the application, in its `index.ts`. The application folds these over into routes, menu, home page and texts
 * (app/fold.ts), and uses nothing else of a feature.
 */
import type { SvgIconComponent } from '@mui/icons-material';
import type { Action } from '@vlis/domain';
import type { ComponentType } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Source } from '../api/dataProvider.js';
import type { TextsOfRoom } from '../i18n/fold.js';
import type { MessageKey } from '../i18n/messages.js';
import type { May } from '../me/rights.js';
import type { Screen } from '../parts/screen.js';
import type { Cards } from './cards.js';

export interface PageRoute {
  /** Under the feature's own first word: `/entry/:roundId/:libraryId`. */
  readonly path: string;
  readonly Page: ComponentType;
}

export interface MenuEntry {
  readonly to: string;
  readonly Icon: SvgIconComponent;
  readonly label: MessageKey;
  /** The keys that go there, such as `g n`, and how the list of keys calls them. */
  readonly chord: string;
  readonly keyLabel: MessageKey;
  readonly group: 'work' | 'read' | 'manage';
}

/**
 * Which right of the policy each page and mutation of a resource takes; what is not named is nobody's. `bulk` is what is done with
 * chosen lines of its list, `export` the list taken along.
 */
export type Rights = Readonly<Partial<Record<'list' | 'show' | 'create' | 'edit' | 'bulk' | 'export', Action>>>;

export interface Feature {
  /** The first word of its addresses. No other feature has it. */
  readonly code: string;
  readonly texts: TextsOfRoom;
  /** The page of `/`; one feature has it. */
  readonly firstPage?: Screen;
  readonly pages?: readonly PageRoute[];
  /** A resource of react-admin, with the code as its name: `/libraries`, `/libraries/create`, `/libraries/7/show`. */
  readonly resource?: Omit<ResourceProps, 'name'> & { readonly source: Source; readonly rights: Rights };
  /** The entry for somebody with these rights; nothing for who has no use for it. */
  readonly menu?: (may: May) => MenuEntry | false;
  /** In the top bar of every page, for everybody. It comes with the first download. */
  readonly inTopBar?: ComponentType;
  readonly cards?: Cards;
}
