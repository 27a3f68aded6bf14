/** "Việc cần làm": the page of the role; somebody with several roles chooses, and the address remembers. */
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useContext, type ComponentType } from 'react';
import { DraftsHereNotice } from '../drafts/DraftsHereNotice.js';
import { CardsContext, type AllCards, type CardPlace } from '../feature/cards.js';
import { entryAddress } from '../entry/address.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { screen } from '../parts/screen.js';
import { useUrlState } from '../parts/useUrlState.js';
import type { HomeProps } from './HomeProps.js';
import LibraryHome from './LibraryHome.js';
import { HOMES, homesFor, type HomeKind } from './roles.js';

const homes: Readonly<Record<HomeKind, ComponentType<HomeProps>>> = {
  library: LibraryHome,
  province: screen(() => import('./ProvinceHome.js')),
  ministry: screen(() => import('./MinistryHome.js')),
  administrator: screen(() => import('./AdministratorHome.js')),
  assessor: screen(() => import('./AssessorHome.js')),
};

/** What stands on which page. */
const places: Readonly<Record<HomeKind, readonly CardPlace[]>> = {
  library: ['obligation'],
  province: ['provinceWaits', 'provinceQueue', 'keyFigures'],
  ministry: ['keyFigures'],
  administrator: [],
  assessor: [],
};

/** Fetches the cards while the page itself is on its way; otherwise they would be asked for only when it is there. */
function fetchAhead(home: HomeKind, cards: AllCards): void {
  for (const place of places[home]) cards[place].forEach(({ preload }) => preload());
}

const DEFAULTS = { as: '' };

export default function HomePage() {
  const t = useT();
  const mine = homesFor(useMe().assignments.map(({ role }) => role));
  const [{ as }, set] = useUrlState(DEFAULTS, 'push');
  const shown = HOMES.find((home) => home === as && mine.includes(home)) ?? mine[0] ?? 'assessor';
  const Shown = homes[shown];
  // Called while the page is drawn, because an effect would wait for it. A file is fetched once, however often it is asked for.
  fetchAhead(shown, useContext(CardsContext));
  const choice = mine.length > 1 && (
    <ToggleButtonGroup
      exclusive
      value={shown}
      onChange={(_, next: HomeKind | null) => next && set({ as: next })}
      aria-label={t('home.roles')}
    >
      {mine.map((home) => (
        <ToggleButton key={home} value={home}>
          {t(`home.as.${home}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
  return (
    <>
      <DraftsHereNotice addressOf={entryAddress} />
      <Shown actions={choice} />
    </>
  );
}
