/** Whose report a figure stands in: where it comes from, and whether the viewer may take it anew. */
import { createContext, useContext } from 'react';

export interface ReportPlace {
  readonly id: number;
  readonly roundId: number;
  /** Undefined: it is the report on the nation, which the Ministry writes. */
  readonly provinceId: number | undefined;
  /** Now: the text that is read is the one that is written, and is not signed. */
  readonly mayWrite: boolean;
  /** Writes the report of this province at all. */
  readonly writes: boolean;
  /** Signs in their own right, and not by a delegation. */
  readonly leads: boolean;
}

export const ReportContext = createContext<ReportPlace | undefined>(undefined);

export function useReportPlace(): ReportPlace {
  const place = useContext(ReportContext);
  if (!place) throw new Error('useReportPlace outside of a report');
  return place;
}
