/**
 * Places on the home pages that other features fill. The home page names the place and what it gives to whatever stands there; the
 * application knows which features have a card for it.
 */
import { createContext, useContext } from 'react';
import type { ObligationLineFragment, RoundLineFragment } from '../gql/graphql.js';
import type { Screen } from '../parts/screen.js';

export interface CardPlaces {
  /** On the card of one obligation, under its progress. */
  readonly obligation: { readonly obligation: ObligationLineFragment };
  /** What waits for a decision in a province, while a round takes submissions. */
  readonly provinceWaits: { readonly round: RoundLineFragment; readonly provinceId: number };
  /** For who reviews in a province, while a round takes submissions. */
  readonly provinceQueue: { readonly round: RoundLineFragment; readonly provinceId: number };
  /** Key figures: of a place, or of the nation. */
  readonly keyFigures: { readonly placeId?: number };
}

export type CardPlace = keyof CardPlaces;

/** What one feature has for them. */
export type Cards = { readonly [P in CardPlace]?: Screen<CardPlaces[P]> };

/** What all features have, in the order of the features. */
export type AllCards = { readonly [P in CardPlace]: readonly Screen<CardPlaces[P]>[] };

export const CardsContext = createContext<AllCards>({
  ...{ obligation: [], provinceWaits: [], provinceQueue: [], keyFigures: [] },
});

export const useCards = <P extends CardPlace>(place: P): AllCards[P] => useContext(CardsContext)[place];
