/**
 * The public interface of this room: it opens a query of figures, adds up what is read and decides what is withheld.
 */
export type { Guards } from './disclosure/disclosure.js';
export type { FigureOf } from './disclosure/edition-guard.js';
export { EVERY_EDITION, type RoundGuard, type EditionFilter } from './disclosure/round-guard.js';
export { FigureFilterInput, MapBasisEnum } from './figure-filter.input.js';
export { MissingAnswersModel, SeriesPointModel, UNOFFICIAL, WITHHELD } from './figure.models.js';
export { FiguresModule } from './figures.module.js';
export type { DisclosureByItem } from './matched/matched-disclosure.js';
export type { RoundPair } from './matched/matched-facts.js';
export type { MatchedPair, OfBoth } from './matched/matched-pair.js';
export type { AskedFigures } from './reader/asked-figures.js';
export { FigureReader, type OpenFigures } from './reader/figure-reader.js';
export { tallyPlaces } from './reader/tally-places.js';
export { tallyRounds } from './reader/tally-rounds.js';
export { type FigureFilter, MOST_CODES, requireModest } from './reading/figure-filter.js';
export type { FormReading, RoundReading } from './reading/form-reading.js';
export { PlaceTallies, type TalliedPlace } from './reading/place-tallies.js';
export { presentedRatio } from './reading/presented.js';
export { type AskedSum, kindsToRead } from './reading/read-sums.js';
export { periodOfPoint, type SeriesPoint } from './reading/series-point.js';
export type { SeriesOf } from './reading/series-rounds.js';
export { type MapBasis, placesOn, shownId, unitShown } from './reading/shown-places.js';
export type { Tally } from './reading/tally.js';
export { refuseUnknown, unknownIndicators, unknownItems, unknownTypes } from './reading/unknown-codes.js';
export { roundYearBefore } from './reading/year-before.js';
export type { OpenSource } from './source/figure-source.js';
