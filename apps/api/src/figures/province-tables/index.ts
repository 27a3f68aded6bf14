/** The public interface of this room: a province's table is read. */
export { ReadProvinceTable } from './province-table.js';
