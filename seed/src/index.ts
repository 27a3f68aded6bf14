/** The reference data of the system, and the demonstration made upon them. */
export * from './reference/data.js';
export { addressOf } from './reference/address.js';
export { readJson as readReferenceFile } from './reference/files.js';
export { loadReference } from './reference/load.js';
export * from './demonstration/index.js';
