/** A chart as a picture that can stand alone in a document: heading, coverage line, drawing, source. */
import { FACE } from './theme.js';

interface Caption {
  readonly title: string;
  readonly about: string;
  readonly source: string;
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
}

const MARGIN = 24;
const HEAD = 68;
const FOOT = 40;

export function pictureOf(
  chart: HTMLCanvasElement,
  { title, about, source, ink, quiet, paper }: Caption,
): Promise<Blob> {
  const scale = chart.width / chart.clientWidth || 1;
  const [width, height] = [chart.clientWidth + 2 * MARGIN, chart.clientHeight + HEAD + FOOT];
  const sheet = document.createElement('canvas');
  sheet.width = width * scale;
  sheet.height = height * scale;
  const context = sheet.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  const write = (text: string, y: number, font: string, color: string) => {
    context.font = font;
    context.fillStyle = color;
    context.fillText(text, MARGIN, y, width - 2 * MARGIN);
  };
  write(title, 32, `600 18px ${FACE}`, ink);
  write(about, 54, `400 13px ${FACE}`, quiet);
  context.drawImage(chart, MARGIN, HEAD, chart.clientWidth, chart.clientHeight);
  write(source, height - 16, `400 13px ${FACE}`, quiet);
  return new Promise((done, fail) =>
    sheet.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
  );
}
