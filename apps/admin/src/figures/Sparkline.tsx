/** A small line over the years. A gap or another response rate breaks it; the last point is marked, hollow while preliminary. */
import { useTheme } from '@mui/material/styles';
import { apartFromBefore } from './comparable.js';
import { sparkPath } from './sparkPath.js';
import type { Point } from './trend.js';

const SIZE = { width: 96, height: 32, margin: 4 };

export function Sparkline({ points, label }: { readonly points: readonly Point[]; readonly label: string }) {
  const { vlis } = useTheme();
  const { segments, last } = sparkPath(
    points.map(({ value }) => (value === null ? null : Number(value))),
    SIZE,
    apartFromBefore(points),
  );
  const preliminary = points.at(-1)?.preliminary ?? false;
  return (
    <svg
      role="img"
      aria-label={label}
      width={SIZE.width}
      height={SIZE.height}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
    >
      {segments.map((d) => (
        <path
          key={d}
          d={d}
          fill="none"
          stroke={vlis.lineStrong}
          strokeWidth={1.75}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {last && (
        <circle
          cx={last.x}
          cy={last.y}
          r={3}
          fill={preliminary ? vlis.surface : vlis.accent}
          stroke={vlis.accent}
          strokeWidth={1.5}
        />
      )}
    </svg>
  );
}
