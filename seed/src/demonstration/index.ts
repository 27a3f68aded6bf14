export { demonstrate, planLibraries, type Demonstration } from './demonstrate.js';
export { FEWEST_UNITS, MOST_UNITS, type DemonstrationOptions } from './options.js';
export { stateOn, type DemoEnd, type DemoLibrary, type DemoState, type Outcome } from './registry/library.js';
export {
  PLANTED_KINDS,
  type DemoQuery,
  type DemoReport,
  type DemoStep,
  type PlantedError,
  type PlantedKind,
} from './reports/report.js';
