/** What stands over the text: bodies and nation, number and day, what it is and what about, to whom. */
import { AlignmentType, Paragraph, type FileChild } from 'docx';
import type { Document } from '../document.js';
import { documentWords, nationOf, numberLine, placeAndDay } from '../words.js';
import { sideBySide } from './frame.js';
import { balanced, capitals, centred, rule, ruleAlong, ruleUnder, SINGLE, textRuns } from './lines.js';
import { roomOn, SIZE, twips } from './paper.js';

/** Millimetres: the name of the nation at the right must stand on one line. */
const LEFT = 72;

function letterhead({ head, language }: Document, width: number): FileChild {
  const right = width - LEFT;
  const [nation, motto] = nationOf(language);
  const { superior, issuing, draft } = head;
  const name = (text: string): string => balanced(capitals(text, language), SIZE.agency, LEFT);
  const body = name(issuing);
  return sideBySide(
    [LEFT, right],
    [
      [
        [
          ...(superior === undefined ? [] : [centred(name(superior), { size: SIZE.agency })]),
          centred(body, { size: SIZE.agency, bold: true }),
          rule(ruleUnder(body, SIZE.agency, 'capitals', LEFT), LEFT),
        ],
        [
          centred(nation, { size: SIZE.nation, bold: true }),
          centred(motto, { size: SIZE.motto, bold: true }),
          rule(ruleAlong(motto, SIZE.motto), right),
        ],
      ],
      [
        [
          centred(numberLine(head, language), { size: SIZE.number }, { spacing: { before: 60 } }),
          ...(draft ? [centred(documentWords[language].draft, { size: SIZE.number, bold: true })] : []),
        ],
        [centred(placeAndDay(head, language), { size: SIZE.number, italic: true }, { spacing: { before: 60 } })],
      ],
    ],
  );
}

function title({ kind, summary, language }: Document, width: number): Paragraph[] {
  return [
    centred(capitals(kind, language), { bold: true }, { spacing: { before: 300 }, keepNext: true }),
    centred(summary, { bold: true }, { spacing: { after: 40 }, keepNext: true }),
    rule(ruleUnder(summary, SIZE.body, 'letters', width), width, 240),
  ];
}

/** One body stands on the line of the word itself; several each on a line of their own, as in a list. */
function addressees({ addressees: to, language }: Document): Paragraph[] {
  const [first] = to;
  if (first === undefined) return [];
  const word = documentWords[language].addressees;
  if (to.length === 1) return [centred(`${word} ${first}`, {}, { spacing: { after: 240 } })];
  const left = twips(45);
  const line = (text: string, after: number) =>
    new Paragraph({
      ...{ style: SINGLE, alignment: AlignmentType.LEFT, indent: { left }, spacing: { after } },
      children: textRuns(text),
    });
  const lines = to.map((body, i) => line(`- ${body}${i === to.length - 1 ? '.' : ';'}`, i === to.length - 1 ? 240 : 0));
  return [line(word, 0), ...lines];
}

/** Everything over the first block. */
export function headOf(document: Document): FileChild[] {
  const { width } = roomOn('portrait');
  return [letterhead(document, width), ...title(document, width), ...addressees(document)];
}
