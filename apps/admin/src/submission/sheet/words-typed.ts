import type { WordCell } from '@vlis/domain';

/** An answer in words as a text that is read back as the same answer (libs/domain submission/read-words.ts). */
export function wordsTyped(cell: WordCell): string {
  switch (cell.kind) {
    case 'choice':
      return cell.key;
    case 'text':
      return cell.text;
    case 'date':
      return cell.day;
  }
}
