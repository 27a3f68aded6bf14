/** Where a point belongs, as one text: `section:plans`, `figure:now:B01`, or the report as a whole. */
export const WHOLE = 'whole';

export interface PointPlace {
  readonly section: string | null;
  readonly figure: string | null;
}

export function partsOfPlace(place: string): PointPlace {
  const [kind = '', ...rest] = place.split(':');
  const key = rest.join(':');
  return { section: kind === 'section' ? key : null, figure: kind === 'figure' ? key : null };
}
