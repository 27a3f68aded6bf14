/** Labels written at the data instead of in a legend, the national line across sorted bars, and where a series breaks. */
import type { Chart, ChartType, Plugin } from 'chart.js';
import { labelPlaces, type LabelPoint } from './labelPlaces.js';
import { FACE } from './theme.js';

export interface LabelOptions {
  /** Text at each element, by index; undefined: none. */
  readonly texts: ReadonlyArray<string | undefined>;
  readonly color: string;
  readonly halo: string;
  /** A vertical line at a value of the x axis, with its name. */
  readonly line?: { readonly at: number; readonly text: string; readonly color: string };
  /** Thin vertical lines before an element, each with its words at the top of the drawing. */
  readonly breaks?: readonly { readonly at: number; readonly text: string }[];
  readonly breakColor?: string;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    vlisLabels?: TType extends ChartType ? LabelOptions : never;
  }
}

const SIZE = 13;

type Colors = Pick<LabelOptions, 'color' | 'halo'>;

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, { color, halo }: Colors) {
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

function drawLine(chart: Chart, line: NonNullable<LabelOptions['line']>, halo: string) {
  const scale = chart.scales['x'];
  if (!scale) return;
  const { ctx, chartArea } = chart;
  const x = scale.getPixelForValue(line.at);
  ctx.strokeStyle = line.color;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([5, 4]);
  ctx.beginPath();
  ctx.moveTo(x, chartArea.top);
  ctx.lineTo(x, chartArea.bottom);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.font = `600 ${SIZE}px ${FACE}`;
  ctx.textBaseline = 'bottom';
  const room = chartArea.right - x > ctx.measureText(line.text).width;
  ctx.textAlign = room ? 'left' : 'right';
  write(ctx, line.text, x + (room ? 2 : -2), chartArea.top - 4, { color: line.color, halo });
}

type Breaks = NonNullable<LabelOptions['breaks']>;

function drawBreaks({ ctx, chartArea, scales, width }: Chart, breaks: Breaks, color: string, halo: string) {
  const scale = scales['x'];
  if (!scale) return;
  ctx.font = `400 ${SIZE}px ${FACE}`;
  ctx.textBaseline = 'top';
  ctx.textAlign = 'left';
  for (const { at, text } of breaks) {
    const x = (scale.getPixelForValue(at - 1) + scale.getPixelForValue(at)) / 2;
    const wide = ctx.measureText(text).width;
    ctx.strokeStyle = color;
    ctx.lineWidth = 1;
    ctx.setLineDash([3, 3]);
    ctx.beginPath();
    ctx.moveTo(x, SIZE + 5);
    ctx.lineTo(x, chartArea.bottom);
    ctx.stroke();
    ctx.setLineDash([]);
    write(ctx, text, Math.max(2, Math.min(x - wide / 2, width - wide - 2)), 1, { color, halo });
  }
}

/** Beside each sorted bar, or above each point where there is room. */
function drawTexts(chart: Chart, texts: LabelOptions['texts'], colors: Colors) {
  const { ctx } = chart;
  const sideways = chart.options.indexAxis === 'y';
  ctx.font = `${sideways ? 400 : 600} ${SIZE}px ${FACE}`;
  ctx.textBaseline = sideways ? 'middle' : 'bottom';
  ctx.textAlign = sideways ? 'left' : 'center';
  const points = chart.getDatasetMeta(0).data.map((element): LabelPoint => {
    const { x, y } = element.getProps(['x', 'y'], true);
    return { x, y };
  });
  const widths = points.map((_, index) =>
    texts[index] === undefined ? undefined : ctx.measureText(texts[index]).width,
  );
  const beside = ({ x, y }: LabelPoint): LabelPoint => ({ x: x + 6, y });
  const places = sideways
    ? points.map((point) => beside(point))
    : labelPlaces(points, widths, { left: 0, right: chart.width, bottom: chart.chartArea.bottom });
  for (const [index, at] of places.entries()) {
    const text = texts[index];
    if (at && text !== undefined && Number.isFinite(at.x) && Number.isFinite(at.y))
      write(ctx, text, at.x, at.y, colors);
  }
}

export const labels: Plugin<ChartType, Partial<LabelOptions>> = {
  id: 'vlisLabels',
  afterDatasetsDraw(chart, _, { texts, color = '#000', halo = '#fff', line, breaks = [], breakColor = color }) {
    if (!texts) return;
    chart.ctx.save();
    if (line) drawLine(chart, line, halo);
    drawBreaks(chart, breaks, breakColor, halo);
    drawTexts(chart, texts, { color, halo });
    chart.ctx.restore();
  },
};
