/** Gives a finished file to the browser to save. */
import { searchKey } from '@vlis/domain';

/** `Lượt luân chuyển, 2025` → `luot-luan-chuyen-2025.csv`. */
export const fileName = (words: string, ending: string): string => `${searchKey(words).replaceAll(' ', '-')}.${ending}`;

export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this turn; give it time before it is taken back.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
