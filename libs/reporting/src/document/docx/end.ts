/** Who signs, and who receives it: the end of the paper, held together on one page. */
import { AlignmentType, Paragraph, type FileChild } from 'docx';
import type { Language } from '@vlis/domain';
import type { Document, Signature } from '../document.js';
import { documentWords } from '../words.js';
import { sideBySide } from './frame.js';
import { capitals, centred, SINGLE, textRuns } from './lines.js';
import { roomOn, SIZE } from './paper.js';

const LEFT = 80;

/** Room for a signature and a seal, in twips: five lines. */
const SIGNED = 1400;

function signature({ authority, post, acting, name }: Signature, language: Language): Paragraph[] {
  const words = documentWords[language];
  const lines = [
    ...authority.map(({ kind, of }) => `${words.authority[kind]} ${of}`),
    acting ? `${words.acting} ${post}` : post,
  ];
  return [
    ...lines.map((line) => centred(capitals(line, language), { bold: true }, { keepNext: true })),
    centred(name ?? '', { bold: true }, { spacing: { before: SIGNED } }),
  ];
}

/** Each with a dash before it and a semicolon behind; the last with a full stop. */
function recipients({ recipients: to, language }: Document): Paragraph[] {
  if (to.length === 0) return [new Paragraph({ style: SINGLE })];
  const line = (text: string, look: Parameters<typeof textRuns>[1]) =>
    new Paragraph({
      ...{ style: SINGLE, alignment: AlignmentType.LEFT },
      children: textRuns(text, look),
    });
  return [
    line(documentWords[language].recipients, { size: SIZE.recipients, bold: true, italic: true }),
    ...to.map((body, i) => line(`- ${body}${i === to.length - 1 ? '.' : ';'}`, { size: SIZE.recipient })),
  ];
}

/** Everything under the last block; nothing where nobody signs and nobody receives it. */
export function endOf(document: Document): FileChild[] {
  const { signature: signed, recipients: to, language } = document;
  if (!signed && to.length === 0) return [];
  const { width } = roomOn('portrait');
  return [
    new Paragraph({ style: SINGLE, keepNext: true }),
    sideBySide(
      [LEFT, width - LEFT],
      [[recipients(document), signed ? signature(signed, language) : [new Paragraph({ style: SINGLE })]]],
    ),
  ];
}
