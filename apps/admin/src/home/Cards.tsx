/** What other features have for a place on a home page, one below the other. */
import { createElement, Fragment, Suspense, type ComponentType } from 'react';
import { useCards, type Place, type Places } from '../feature/cards.js';
import { GreyLines } from '../parts/Loaded.js';

interface Props<P extends Place> {
  readonly place: P;
  readonly given: Places[P];
}

export function Cards<P extends Place>({ place, given }: Props<P>) {
  const cards: readonly ComponentType<Places[P]>[] = useCards(place);
  return (
    <Suspense fallback={<GreyLines lines={3} />}>
      {cards.map((Card, i) => (
        <Fragment key={i}>{createElement(Card, given)}</Fragment>
      ))}
    </Suspense>
  );
}
