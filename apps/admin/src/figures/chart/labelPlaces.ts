/**
 * Where the labels of a line stand: above their point, or where the line itself runs there, below it or beside it. From the newest back:
 * where there is no room for two, the newer one is drawn.
 */
export interface LabelPoint {
  readonly x: number;
  readonly y: number;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HEIGHT = 14;
/** From the middle of a point to its label. */
const AWAY = 9;
/** Between two labels. */
const APART = 8;

const drawn = (point: LabelPoint | undefined): point is LabelPoint =>
  !!point && Number.isFinite(point.x) && Number.isFinite(point.y);

/** Whether the straight line between two points runs through a box; looked at in steps finer than a letter. */
function runsThrough(a: LabelPoint, b: LabelPoint, box: Box): boolean {
  const steps = Math.max(1, Math.ceil(Math.abs(b.x - a.x) / 2), Math.ceil(Math.abs(b.y - a.y) / 2));
  for (let step = 0; step <= steps; step++) {
    const x = a.x + ((b.x - a.x) * step) / steps;
    const y = a.y + ((b.y - a.y) * step) / steps;
    if (x > box.left && x < box.right && y > box.top - 2 && y < box.bottom + 2) return true;
  }
  return false;
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right + APART && b.left < a.right + APART && a.top < b.bottom && b.top < a.bottom;

/** Middle and foot of each label by index; undefined: no text, or no room. */
export function labelPlaces(
  points: readonly LabelPoint[],
  widths: ReadonlyArray<number | undefined>,
  area: Area,
): ReadonlyArray<LabelPoint | undefined> {
  const places: (LabelPoint | undefined)[] = points.map(() => undefined);
  const taken: Box[] = [];
  for (let index = points.length - 1; index >= 0; index--) {
    const point = points[index];
    const width = widths[index];
    if (width === undefined || !drawn(point)) continue;
    const neighbours = [points[index - 1], points[index + 1]].filter(drawn);
    const half = width / 2;
    const [above, below] = [point.y - AWAY, point.y + AWAY + HEIGHT];
    const tries: readonly LabelPoint[] = [
      { x: point.x, y: above },
      { x: point.x, y: below },
      { x: point.x - half, y: above },
      { x: point.x + half, y: above },
    ];
    const boxOf = ({ x, y }: LabelPoint): Box => ({ left: x - half, right: x + half, top: y - HEIGHT, bottom: y });
    const inside = ({ left, right, bottom }: Box) =>
      left >= area.left && right <= area.right && bottom <= area.bottom - 2;
    const free = (at: LabelPoint) => !taken.some((box) => meet(box, boxOf(at)));
    const place =
      tries.find((at) => {
        const box = boxOf(at);
        return free(at) && inside(box) && !neighbours.some((other) => runsThrough(point, other, box));
      }) ?? tries.slice(0, 1).find(free);
    if (!place) continue;
    places[index] = place;
    taken.push(boxOf(place));
  }
  return places;
}
