/** What a file is called that the page makes. */
import { searchKey } from '@vlis/domain';

/** `Lượt luân chuyển, 2025` → `luot-luan-chuyen-2025.csv`. */
export const fileName = (words: string, ending: string): string => `${searchKey(words).replaceAll(' ', '-')}.${ending}`;
