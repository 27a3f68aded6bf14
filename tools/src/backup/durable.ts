/** Files that are there whole or not at all, also after the power was cut. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is in a folder is kept only when the folder itself is; Windows has no such call and needs none. */
export const keepFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Written beside its place, kept, then moved into it. */
export const writeWhole = (file: string, content: string | Buffer): void => {
  const half = `${file}.new`;
  try {
    const handle = openSync(half, 'w', 0o600);
    try {
      const bytes = Buffer.from(content);
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
  keepFolder(dirname(file));
};
