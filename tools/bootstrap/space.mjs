/**
 * How much room a disk has, and whether it is enough. It is checked before anything is begun, because a start that
 * stops half-way helps nobody.
 */
import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from './terminal.mjs';

const MB = 2 ** 20;

/** @param {string} path @returns {string} itself or the nearest folder above it that is there */
const nearest = (path) => (existsSync(path) || dirname(path) === path ? path : nearest(dirname(path)));

/**
 * What an ordinary account may still write there; infinite where the file system gives no numbers.
 * @param {string} path need not be there yet
 */
export const freeBytes = (path) => {
  try {
    const { blocks, bavail, bsize } = statfsSync(nearest(path));
    return blocks > 0 ? bavail * bsize : Infinity;
  } catch {
    return Infinity;
  }
};

/** @param {unknown} error @returns {error is NodeJS.ErrnoException} a write that failed because the disk is full */
export const isDiskFull = (error) => {
  const { code } = /** @type {{ code?: unknown }} */ (error ?? {});
  return code === 'ENOSPC' || code === 'EDQUOT';
};

/** @param {string} text the output of a program that has ended */
export const isDiskFullText = (text) =>
  /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT|DISK_FULL/.test(text);

/** @param {number} bytes */
const megabytes = (bytes) => Math.ceil(bytes / MB);

/**
 * @param {string} path
 * @param {number} free megabytes
 */
const takesNoMore = (path, free) =>
  new Refusal(
    'VLIS_SPACE_LACKING',
    `Ổ đĩa chứa ${path} không nhận thêm dữ liệu dù còn trống ${free} MB: đã hết hạn mức của tài khoản (quota) hoặc hết số tệp (inode). Hãy giải phóng chỗ rồi chạy lại, hoặc chọn thư mục dữ liệu khác bằng VLIS_DATA.`,
    `The disk of ${path} takes no more, though ${free} MB are free: the account's quota or the number of files is used up. Make room and run again, or name another data folder with VLIS_DATA.`,
  );

/**
 * The refusal of a write that found no room.
 * @param {string} path
 * @param {number} needed bytes
 */
export const spaceLacking = (path, needed) => {
  const free = Math.floor(freeBytes(path) / MB);
  const lack = megabytes(needed) - free;
  if (lack <= 0) return takesNoMore(path, free);
  return new Refusal(
    'VLIS_SPACE_LACKING',
    `Ổ đĩa chứa ${path} cần còn trống ${megabytes(needed)} MB mà chỉ còn ${free} MB, thiếu ${lack} MB. Hãy giải phóng chỗ rồi chạy lại, hoặc chọn thư mục dữ liệu khác bằng VLIS_DATA.`,
    `The disk of ${path} needs ${megabytes(needed)} MB free and has ${free} MB: ${lack} MB are lacking. Make room and run again, or name another data folder with VLIS_DATA.`,
  );
};

/**
 * Needs of one disk are added up, whatever their folders.
 * @param {readonly { path: string, bytes: number }[]} needs
 */
export const demandSpace = (needs) => {
  /** @type {Map<number, { path: string, bytes: number }>} */
  const byDisk = new Map();
  for (const { path, bytes } of needs) {
    const disk = statSync(nearest(path)).dev;
    const before = byDisk.get(disk);
    byDisk.set(disk, before ? { path: before.path, bytes: before.bytes + bytes } : { path, bytes });
  }
  for (const { path, bytes } of byDisk.values()) if (freeBytes(path) < bytes) throw spaceLacking(path, bytes);
};
