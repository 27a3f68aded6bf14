/** What other features have for a place on a home page, one below the other. */
import { createElement, Fragment, Suspense, type ComponentType } from 'react';
import { useCards, type CardPlace, type CardPlaces } from '../feature/cards.js';
import { GreyLines } from '../parts/Loaded.js';

interface Props<P extends CardPlace> {
  readonly place: P;
  readonly given: CardPlaces[P];
}

export function Cards<P extends CardPlace>({ place, given }: Props<P>) {
  const cards: readonly ComponentType<CardPlaces[P]>[] = useCards(place);
  return (
    <Suspense fallback={<GreyLines lines={3} />}>
      {cards.map((Card, i) => (
        <Fragment key={i}>{createElement(Card, given)}</Fragment>
      ))}
    </Suspense>
  );
}
