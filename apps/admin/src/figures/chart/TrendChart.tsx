/** The trend over the years: a line with its gaps, the last value written at its point, preliminary hollow and dashed. */
import './register.js';
import type { ChartOptions } from 'chart.js';
import { useTheme } from '@mui/material/styles';
import { Line } from 'react-chartjs-2';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { notJoined } from '../comparable.js';
import { signed, type FigureRow } from '../figureRow.js';
import type { FigureSubject } from '../subject.js';
import { rowHint } from './rowHint.js';
import { commonOptions, gridOf, leading, quietFont } from './theme.js';

interface Props {
  readonly rows: readonly FigureRow[];
  readonly subject: FigureSubject;
  readonly label: string;
  /** Where the series breaks: before which row, and the words at the line. */
  readonly breaks: readonly { readonly at: number; readonly text: string }[];
}

export default function TrendChart({ rows, subject, label, breaks }: Props) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const color = leading(vlis);
  const common = commonOptions(vlis);
  const apart = notJoined(rows);
  const few = rows.length <= 8;
  const texts = rows.map((row, index) =>
    row.value !== null && (few || index === rows.length - 1) ? signed(row.value, row, subject) : undefined,
  );
  const options: ChartOptions<'line'> = {
    ...common,
    layout: { padding: { top: breaks.length ? 48 : 28, right: 36, left: 4 } },
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: {
        grid: { display: false },
        border: { color: vlis.lineStrong },
        ticks: { color: vlis.quiet, font: quietFont() },
        offset: true,
      },
      y: {
        beginAtZero: true,
        grid: gridOf(vlis),
        border: { display: false },
        ticks: {
          color: vlis.quiet,
          font: quietFont(),
          maxTicksLimit: 6,
          callback: (value) => subject.axis(Number(value)),
        },
      },
    },
    plugins: {
      ...common.plugins,
      tooltip: {
        ...common.plugins.tooltip,
        callbacks: { label: ({ dataIndex }) => rowHint(rows[dataIndex]!, subject, t, f) },
      },
      vlisLabels: { texts, color: vlis.text, halo: vlis.surface, breaks, breakColor: vlis.quiet },
    },
  };
  const data = {
    labels: rows.map(({ name }) => name),
    datasets: [
      {
        data: rows.map(({ value }) => (value === null ? null : subject.position(value))),
        borderColor: color,
        borderWidth: 2.5,
        spanGaps: false,
        pointRadius: 5,
        pointHoverRadius: 6,
        pointBorderWidth: 2,
        pointBorderColor: color,
        pointBackgroundColor: rows.map(({ preliminary }) => (preliminary ? vlis.surface : color)),
        segment: {
          borderColor: ({ p1DataIndex }: { p1DataIndex: number }) =>
            apart.has(p1DataIndex) ? 'transparent' : undefined,
          borderDash: ({ p1DataIndex }: { p1DataIndex: number }) =>
            rows[p1DataIndex]?.preliminary ? [6, 5] : undefined,
        },
      },
    ],
  };
  return <Line role="img" aria-label={label} options={options} data={data} />;
}
