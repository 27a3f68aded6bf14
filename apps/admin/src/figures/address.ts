import { withSearch } from '../parts/search.js';

interface Figures {
  readonly round?: number;
  readonly place?: number;
  readonly item?: string;
}

export const figuresAddress = ({ round, place, item }: Figures = {}): string =>
  withSearch('/figures', { round, place, item });
