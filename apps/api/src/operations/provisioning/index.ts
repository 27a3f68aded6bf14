/** The public interface of this room: the demonstration. */
export { inParts } from './batches.js';
export { type Cast, castOf, reviewerAt } from './cast.js';
export { DemonstrationClock } from './demonstration-clock.js';
export { lotsOf, registrationOf } from './demonstration-libraries.js';
export { LoadDemonstration } from './load-demonstration.js';
export { DemonstrationRefused, granted } from './make-moves.js';
