/** The public interface of this room: administrative units, their mergers, and where a library stood on a day. */
export { communesOf, everyProvinceOn, keyOnDay, type OnDay, provincesOn, unitsOn, unitsOnDays } from './boundaries.js';
export { Gazetteer } from './gazetteer.js';
export { ImportUnits } from './import-units.js';
export { TerritoryModule } from './territory.module.js';
export { existsOnSql, existsOnWhere, UNIT_COLUMNS, type UnitRow } from './unit-rows.js';
export { UnitEntity } from './unit.entity.js';
export { unitLoaders } from './unit.loaders.js';
export { UnitModel } from './unit.model.js';
export { loadUnits, whereNamed } from './units.repository.js';
