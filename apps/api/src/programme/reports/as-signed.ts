/**
 * A report as it was signed: the same report, with the text and the figures of its signature. Whoever does not write it reads what was sent
 * last, so nothing that has been sent changes for them while it is mended.
 */
import { can, type Viewer } from '@vlis/domain';
import { signatureNow, versionsOf } from './report-progress.js';
import type { KeptReport } from './read-report.js';
import type { ReportFigureEntity } from './report-figure.entity.js';
import type { ReportStepEntity } from './report-step.entity.js';

/** @param sent the step by which it was sent, where it was */
function asSigned(report: KeptReport, signed: ReportStepEntity, sent?: ReportStepEntity): KeptReport {
  const { passages, figures } = signed.signature!.content;
  const [savedAt, savedBy] = [signed.at, signed.signature!.signer];
  return {
    ...report,
    version: { signed, sent },
    sections: new Map(
      Object.entries(passages).map(([key, passage]) => [key, { key, revision: 1, passage, savedAt, savedBy }]),
    ),
    figures: figures.map((figure): ReportFigureEntity => ({
      ...figure,
      ...{ provinceReportId: report.id, takenAt: savedAt },
    })),
  };
}

/**
 * @param version of those that were sent; null: what is being written for whoever writes it, and what was sent last for others
 * @returns undefined: no such version
 */
export function asRead(viewer: Viewer, report: KeptReport, version: number | null): KeptReport | undefined {
  const versions = versionsOf(report.progress);
  const { id: provinceId } = report.province;
  const writes = can(viewer, 'province-report.write', { provinceId, body: '', restricted: false });
  if (version === null && writes) return report;
  const found = version === null ? versions.at(-1) : versions[version - 1];
  if (found) return asSigned(report, found.signed, found.sent);
  return version === null ? report : undefined;
}

/** With its signature, where it is signed: as it will be sent. */
export function asItStands(report: KeptReport): KeptReport {
  const signed = signatureNow(report.progress);
  if (report.version || !signed) return report;
  const last = versionsOf(report.progress).at(-1);
  return asSigned(report, signed, last?.signed === signed ? last.sent : undefined);
}
