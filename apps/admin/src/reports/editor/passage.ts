/**
 * A passage into the editor and out of it. The editor is given HTML, as `RichTextInput` wants it; what comes out is read from its
 * document, which holds nothing but what its extensions know, and never from HTML.
 */
import type { JSONContent } from '@tiptap/core';
import type { PassageParagraphInput, SectionOfReportFragment } from '../../gql/graphql.js';

type Paragraph = SectionOfReportFragment['paragraphs'][number];
type RunInput = PassageParagraphInput['runs'][number];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);

function runHtml({ text, bold, italic, figure }: Paragraph['runs'][number], shown: (key: string) => string): string {
  if (figure != null) return `<span data-figure="${escaped(figure)}">${escaped(shown(figure))}</span>`;
  const lines = escaped(text ?? '').replace(/\n/g, '<br>');
  const slanted = italic ? `<em>${lines}</em>` : lines;
  return bold ? `<strong>${slanted}</strong>` : slanted;
}

/** @param shown what a figure reads as in the text */
export function htmlOf(paragraphs: readonly Paragraph[], shown: (key: string) => string): string {
  const lines = paragraphs.map(({ kind, runs }) => {
    const line = `<p>${runs.map((run) => runHtml(run, shown)).join('')}</p>`;
    return kind === 'DASH' ? `<ul><li>${line}</li></ul>` : line;
  });
  return lines.join('').replaceAll('</ul><ul>', '');
}

function runOf({ type, text, marks, attrs }: JSONContent): RunInput {
  if (type === 'figure') return { figure: String(attrs?.['key']), bold: false, italic: false };
  const has = (mark: string): boolean => marks?.some((one) => one.type === mark) ?? false;
  return { text: type === 'hardBreak' ? '\n' : (text ?? ''), bold: has('bold'), italic: has('italic') };
}

/** Paragraphs in reading order; a list within a list is of the same lines. */
export function paragraphsOf(
  node: JSONContent,
  kind: PassageParagraphInput['kind'] = 'PARAGRAPH',
): PassageParagraphInput[] {
  const inside = node.content ?? [];
  if (node.type === 'paragraph') return [{ kind, runs: inside.map(runOf) }];
  return inside.flatMap((one) => paragraphsOf(one, node.type === 'listItem' ? 'DASH' : kind));
}
