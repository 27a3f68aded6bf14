/** Provinces as sorted bars from zero, each with its value; the national value as a line across where it means something. */
import './register.js';
import Box from '@mui/material/Box';
import type { ChartOptions } from 'chart.js';
import { useTheme } from '@mui/material/styles';
import { Bar } from 'react-chartjs-2';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { drawnOnPaper } from '../../theme/paper.js';
import { isRankable, signed, type FigureRow } from '../figureRow.js';
import type { FigureSubject } from '../subject.js';
import { rowHint } from './rowHint.js';
import { commonOptions, leading, pale, quietFont, SERIES } from './theme.js';

interface Props {
  readonly rows: readonly FigureRow[];
  readonly subject: FigureSubject;
  readonly label: string;
  readonly nation?: string | null;
  readonly highlighted?: string;
}

const ROW = 24;

export default function PlacesChart({ rows, subject, label, nation, highlighted }: Props) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const common = commonOptions(vlis);
  const texts = rows.map((row) =>
    row.value === null ? t(row.withheld ? 'figures.withheldShort' : 'figures.gap') : signed(row.value, row, subject),
  );
  const line =
    nation == null
      ? undefined
      : {
          at: subject.position(nation),
          text: t('figures.nationLine', { value: signed(nation, rows[0] ?? {}, subject) }),
          color: vlis.text,
        };
  const options: ChartOptions<'bar'> = {
    ...common,
    indexAxis: 'y',
    layout: { padding: { top: line ? 24 : 4, right: 96 } },
    scales: {
      x: { beginAtZero: true, display: false },
      y: {
        grid: { display: false },
        border: { color: vlis.lineStrong },
        ticks: { color: vlis.text, font: quietFont(), autoSkip: false },
      },
    },
    plugins: {
      ...common.plugins,
      tooltip: {
        ...common.plugins.tooltip,
        callbacks: { label: ({ dataIndex }) => rowHint(rows[dataIndex]!, subject, t, f) },
      },
      vlisLabels: { texts, color: vlis.quiet, halo: vlis.surface, line },
    },
  };
  const colorOf = (row: FigureRow) =>
    row.key === highlighted ? SERIES[1] : isRankable(row) ? leading(vlis) : pale(vlis);
  const data = {
    labels: rows.map(({ name }) => name),
    datasets: [
      {
        data: rows.map(({ value }) => (value === null ? null : subject.position(value))),
        backgroundColor: rows.map(colorOf),
        barThickness: 14,
        borderRadius: 2,
      },
    ],
  };
  return (
    <Box sx={{ height: rows.length * ROW + 40, ...drawnOnPaper }}>
      <Bar role="img" aria-label={label} options={options} data={data} />
    </Box>
  );
}
