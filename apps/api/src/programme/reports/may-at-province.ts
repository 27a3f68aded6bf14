/** Whether the viewer may do something with the report of a province. */
import { can, type Action, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadUnits } from '../../ground/territory/index.js';

export async function mayAtProvince(
  db: EntityManager,
  viewer: Viewer,
  action: Action,
  provinceId: number,
): Promise<boolean> {
  const [unit] = await loadUnits(db, [provinceId]);
  // Restricted units are libraries; a province has none of their marks.
  return unit?.level === 'province' && can(viewer, action, { provinceId, body: '', restricted: false });
}
