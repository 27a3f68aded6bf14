/** Geometry of a small line: one path for each unbroken stretch; `apart`: not joined to the one before. A lonely point becomes a dot of no length. */
interface Size {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const round = (n: number) => Math.round(n * 10) / 10;

export function sparkPath(
  values: ReadonlyArray<number | null>,
  { width, height, margin }: Size,
  apart: ReadonlySet<number> = new Set(),
) {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const step = values.length > 1 ? (width - 2 * margin) / (values.length - 1) : 0;
  const place = (value: number, index: number): Place => ({
    x: round(values.length > 1 ? margin + index * step : width / 2),
    y: round(high === low ? height / 2 : margin + ((high - value) / (high - low)) * (height - 2 * margin)),
  });
  const places = values.map((value, index) => (value === null ? undefined : place(value, index)));
  const stretches: Place[][] = [];
  places.forEach((at, index) => {
    if (!at) return;
    if (index > 0 && places[index - 1] && !apart.has(index)) stretches.at(-1)!.push(at);
    else stretches.push([at]);
  });
  const segments = stretches.map(
    (stretch) => `M${stretch.map(({ x, y }) => `${x} ${y}`).join('L')}${stretch.length === 1 ? 'h0' : ''}`,
  );
  return { segments, last: places.findLast((at) => at !== undefined) };
}
