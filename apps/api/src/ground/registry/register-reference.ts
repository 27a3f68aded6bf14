/** What registrations are checked against: library types, units of every map, governing bodies. */
import type { KnownReference } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Gazetteer } from '../territory/index.js';
import { loadGoverningBodies } from './governing-bodies.js';
import { loadLibraryTypes } from './library-types.js';

export const loadRegisterReference = async (tx: EntityManager): Promise<KnownReference> => ({
  places: await Gazetteer.load(tx),
  types: await loadLibraryTypes(tx),
  bodies: await loadGoverningBodies(tx),
});
