/** Which figures somebody may always see, because they may read the units behind them. */
import { grantsOf, type Viewer } from '../access/viewer.js';

export interface FigureRights {
  /** Every figure, those of restricted units among them. */
  readonly whole: boolean;
  /** Figures of every place; of the nation as everybody, for restricted units are in them. */
  readonly everyPlace: boolean;
  readonly provinceIds: ReadonlySet<number>;
  /** Governing bodies of a sector. */
  readonly bodies: ReadonlySet<string>;
}

export function figureRightsOf(viewer: Viewer): FigureRights {
  const grants = grantsOf(viewer, 'figure.read');
  const scopes = grants.map(({ scope }) => scope);
  return {
    whole: grants.some(({ scope, restricted }) => scope.kind === 'nation' && restricted),
    everyPlace: scopes.some(({ kind }) => kind === 'nation'),
    provinceIds: new Set(scopes.flatMap((scope) => (scope.kind === 'province' ? scope.provinceIds : []))),
    bodies: new Set(scopes.flatMap((scope) => (scope.kind === 'sector' ? scope.bodies : []))),
  };
}
