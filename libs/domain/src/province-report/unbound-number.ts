/**
 * Numbers that somebody has typed into a passage: they turn wrong unseen when the data move. They are pointed at and never refused, for
 * a number may come from elsewhere. Days, years, numbers of documents and articles, and counts of months are no figures.
 */
import type { Passage, PassageParagraph } from './passage.js';

export interface UnboundNumber {
  /** Of the passage, from 0. */
  readonly paragraph: number;
  /** As it is typed: `1.234,5`, `12%`. */
  readonly text: string;
  /** A few words around it, by which it is found. */
  readonly around: string;
}

/** What is written with a number and counts nothing: `năm 2026`, `quý 2`, `Điều 18`, `Bảng 3`. */
const NAMED =
  /(?:năm(?: học)?|ngày|tháng|quý|kỳ|học kỳ|số|điều|khoản|điểm|mục|phần|chương|bảng|phụ lục|giai đoạn|thứ|đợt|lần thứ|khóa|nhiệm kỳ|year|article|table|annex|decision)\s*$/iu;
/** `6 tháng đầu năm`, `9 tháng`: the period. */
const OF_PERIOD = /^\s*tháng/iu;
/** Part of a word or of a document's number: `206/QĐ-TTg`, `05/12`, `K2`, `2026-2030`. */
const JOINED_BEFORE = /[\p{L}\p{N}/–-]$/u;
const JOINED_AFTER = /^(?:\/|[-–]\p{N}|\p{L})/u;
const NUMBER = /\d+(?:[.,]\d+)*(?:\s?%)?/g;
const AROUND = 24;

/** The number of a line: `1.`, `2)`. */
const isOrdinal = (before: string, after: string): boolean => before.trim() === '' && /^[.)]\s/.test(after);

function isFigure(text: string, at: number, number: string): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at + number.length)];
  if (JOINED_BEFORE.test(before) || JOINED_AFTER.test(after)) return false;
  return !NAMED.test(before) && !OF_PERIOD.test(after) && !isOrdinal(before, after);
}

function inParagraph({ runs }: PassageParagraph, paragraph: number): readonly UnboundNumber[] {
  // A figure stands between two numbers as a word would: what is typed beside it is not joined to it.
  const text = runs.map((run) => (run.kind === 'text' ? run.text : ' … ')).join('');
  return [...text.matchAll(NUMBER)]
    .filter(({ 0: number, index }) => isFigure(text, index, number))
    .map(({ 0: number, index }) => ({
      ...{ paragraph, text: number },
      around: text
        .slice(Math.max(0, index - AROUND), index + number.length + AROUND)
        .replace(/\s+/g, ' ')
        .trim(),
    }));
}

export const unboundNumbers = ({ paragraphs }: Passage): readonly UnboundNumber[] => paragraphs.flatMap(inParagraph);
