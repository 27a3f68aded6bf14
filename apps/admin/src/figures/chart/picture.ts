/** A chart as a picture that can stand alone in a document: heading, what it counts, drawing, source. */
import { FACE } from './theme.js';

interface Caption {
  readonly title: string;
  /** Under the heading, each from a new line and broken where the picture ends. */
  readonly about: readonly string[];
  readonly source: string;
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
}

const MARGIN = 24;
const HEAD = 44;
const LINE = 20;
const FOOT = 40;

/** A text in lines no wider than the room, broken between words. */
function brokenLines(text: string, room: number, widthOf: (words: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export function pictureOf(
  chart: HTMLCanvasElement,
  { title, about, source, ink, quiet, paper }: Caption,
): Promise<Blob> {
  const scale = chart.width / chart.clientWidth || 1;
  const sheet = document.createElement('canvas');
  const context = sheet.getContext('2d')!;
  const width = chart.clientWidth + 2 * MARGIN;
  const setIn = (text: string, font: string) => {
    context.font = font;
    return brokenLines(text, width - 2 * MARGIN, (words) => context.measureText(words).width);
  };
  const [large, small] = [`600 18px ${FACE}`, `400 13px ${FACE}`];
  const heading = setIn(title, large);
  const lines = about.flatMap((text) => setIn(text, small));
  const head = HEAD + (heading.length - 1) * (LINE + 4) + lines.length * LINE + 4;
  const height = chart.clientHeight + head + FOOT;
  sheet.width = width * scale;
  sheet.height = height * scale;
  context.scale(scale, scale);
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  const write = (text: string, y: number, font: string, color: string) => {
    context.font = font;
    context.fillStyle = color;
    context.fillText(text, MARGIN, y, width - 2 * MARGIN);
  };
  heading.forEach((line, row) => write(line, 32 + row * (LINE + 4), large, ink));
  lines.forEach((line, row) => write(line, head - 14 - (lines.length - 1 - row) * LINE, small, quiet));
  context.drawImage(chart, MARGIN, head, chart.clientWidth, chart.clientHeight);
  write(source, height - 16, small, quiet);
  return new Promise((done, fail) =>
    sheet.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
  );
}
