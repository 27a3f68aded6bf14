export { demonstrate, type Demonstration } from './demonstrate.js';
export { FEWEST_UNITS, MOST_UNITS, type DemonstrationOptions } from './options.js';
export { stateOn, type DemoLibrary } from './registry/library.js';
export {
  PLANTED_KINDS,
  type DemoSubmission,
  type DemoStep,
  type PlantedError,
  type PlantedKind,
} from './submissions/submission.js';
