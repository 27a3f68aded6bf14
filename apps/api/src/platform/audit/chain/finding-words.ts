/** The result of the check of the audit in words, in both languages. */
import type { BrokenLink, Damage } from './broken-link.js';
import type { Anchor } from './anchor.js';

const WORDS: Readonly<Record<Damage, readonly [vi: string, en: string]>> = {
  changed: ['nội dung đã bị sửa hoặc bị thay', 'it was changed or replaced'],
  missing: ['có mục đã bị xóa ở đây', 'an entry is gone here'],
  inserted: ['mục này bị chèn thêm', 'it was slipped in'],
  reordered: ['thứ tự đã bị đổi', 'the order was changed'],
  'cut-off': ['các mục cuối đã bị cắt', 'the last entries were cut off'],
  'head-changed': ['đầu chuỗi không khớp mục cuối', 'the head does not fit the last entry'],
  'not-as-anchored': ['không khớp mốc đã lưu', 'it is not as it was anchored'],
};

export const brokenLine = ({ what, lane, position, id }: BrokenLink): string => {
  const [vi, en] = WORDS[what];
  const where = `${id === null ? '' : `mục/entry ${id}, `}chuỗi/lane ${lane}, vị trí/position ${position}`;
  return `✗ ${where}: ${vi} / ${en} (${what})`;
};

export const wholeLine = (entries: number, { at, digest }: Anchor): string =>
  `✓ Nhật ký nguyên vẹn: ${entries} mục / the audit is whole: ${entries} entries\n  ${at} sha256 ${digest}`;
