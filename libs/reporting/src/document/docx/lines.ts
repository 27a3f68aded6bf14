/** Texts and figures as runs of Word, and the thin line that the decree draws under names. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import type { Language } from '@vlis/domain';
import type { Run } from '../blocks.js';
import { figureText } from '../figure-text.js';
import { plainText } from '../plain-text.js';
import { twips } from './paper.js';

/** The style of every line that is no running text: single, nothing before or after it, not set in. */
export const SINGLE = 'SingleLine';

export interface TextLook {
  /** Points; absent: as the body. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** A text as runs, one for each of its lines. */
export const textRuns = (text: string, { size, bold, italic }: TextLook = {}): TextRun[] =>
  plainText(text)
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({
          text: line,
          ...(i > 0 && { break: 1 }),
          ...(size !== undefined && { size: size * 2 }),
          ...(bold && { bold }),
          ...(italic && { italics: italic }),
        }),
    );

function wordsOf(run: Run, language: Language): string {
  if (run.kind === 'text') return run.text;
  return run.kind === 'figure' ? figureText(run, language) : run.sign;
}

export const runsOf = (runs: readonly Run[], language: Language): TextRun[] =>
  runs.flatMap((run) => textRuns(wordsOf(run, language), run));

/** A line by itself in the middle of where it stands. */
export const centred = (text: string, look: TextLook, options: Omit<IParagraphOptions, 'children'> = {}): Paragraph =>
  new Paragraph({
    ...{ style: SINGLE, alignment: AlignmentType.CENTER },
    ...options,
    children: textRuns(text, look),
  });

/** Capitals as the language has them. */
export const capitals = (text: string, language: Language): string => text.toLocaleUpperCase(language);

/** Millimetres that a text in bold Times takes, about: capitals are wider. */
const ROOM_OF = { capitals: 0.61, letters: 0.455 } as const;
const lengthOf = (text: string, points: number, kind: keyof typeof ROOM_OF): number =>
  (text.length * ROOM_OF[kind] * points * 25.4) / 72;

/** What a break before "và" or after a comma is worth, in characters by which the two lines may differ more. */
const SENSE = { and: 12, comma: 8 } as const;

/**
 * Broken into two lines of about one length where it is longer than its room, as names of bodies are: not "SỞ VĂN HÓA, THỂ THAO
 * VÀ DU" with "LỊCH" below, and rather before "VÀ" than within "THỂ THAO". Whoever knows better gives it with a line feed; what needs three lines is left to Word.
 *
 * @param room millimetres
 */
export function balanced(name: string, points: number, room: number): string {
  const length = lengthOf(name, points, 'capitals');
  if (name.includes('\n') || length <= room * 1.05 || length > room * 2) return name;
  const words = name.split(' ');
  const breaks = words.slice(1).map((word, i) => {
    const lines = [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')] as const;
    const sense = /^(?:và|and)$/i.test(word) ? SENSE.and : lines[0].endsWith(',') ? SENSE.comma : 0;
    return { lines, unlike: Math.abs(lines[0].length - lines[1].length) - sense };
  });
  return breaks.sort((a, b) => a.unlike - b.unlike)[0]?.lines.join('\n') ?? name;
}

/** Under a name a rule of a third to a half of its last line: the length in millimetres. */
export function ruleUnder(text: string, points: number, kind: keyof typeof ROOM_OF, room: number): number {
  return Math.min(lengthOf(text.split('\n').at(-1)!, points, kind), room) * 0.4;
}

/** As long as the line itself. */
export const ruleAlong = (text: string, points: number): number => lengthOf(text, points, 'letters') * 1.03;

/** A thin line in the middle of a room, both in millimetres: drawn, not underlined, as the decree has it. */
export function rule(length: number, room: number, after = 0): Paragraph {
  const side = twips(Math.max(0, (room - length) / 2));
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    ...{ style: SINGLE, indent: { left: side, right: side } },
    spacing: { before: 40, after, line: 60, lineRule: LineRuleType.EXACT },
  });
}
