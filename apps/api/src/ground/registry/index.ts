/** The public interface of this room: libraries, their types and identifiers, and who governs them. */
export { type ActiveDays, readActiveDays } from './active-days.js';
export { GoverningBodyEntity } from './governing-body.entity.js';
export { loadGoverningBodies } from './governing-bodies.js';
export { LATEST, type LibraryRow, loadLibraries, loadLibrariesOnDays } from './library-rows.js';
export {
  ImportLibraryTypes,
  LIBRARY_TYPE_JSON,
  LIBRARY_TYPES_SQL,
  loadLibraryTypes,
  typesByCode,
} from './library-types.js';
export { LibraryEntity } from './library.entity.js';
export { governingBodyLoaders, libraryLoaders } from './library.loaders.js';
export { GoverningBodyModel, LibraryModel } from './library.model.js';
export { type RegisteredLibraries, RegisterLibraries } from './register-libraries.js';
export { RegistryModule } from './registry.module.js';
