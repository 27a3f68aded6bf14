/** Whether the viewer may do something with the report of a province, or with the Ministry's own. */
import { can, grantsOf, type Action, type Viewer } from '@vlis/domain';
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

/** The same rules write both reports; who may is another question for each. */
export type WriteAction = 'province-report.write' | 'compilation.write';

/** Of the place by its level: the province's rights reach no report of the nation, and the Ministry's none of a province. */
export async function mayAtPlace(
  db: EntityManager,
  viewer: Viewer,
  action: WriteAction | 'read',
  placeId: number,
): Promise<boolean> {
  const [unit] = await loadUnits(db, [placeId]);
  if (unit?.level !== 'nation') {
    if (action === 'compilation.write') return false;
    return mayAtProvince(db, viewer, action === 'read' ? 'province-report.read' : action, placeId);
  }
  if (action === 'province-report.write') return false;
  return ofNation(viewer, action === 'read' ? 'compilation.read' : action);
}

const ofNation = (viewer: Viewer, action: Action): boolean =>
  grantsOf(viewer, action).some(({ scope }) => scope.kind === 'nation');
