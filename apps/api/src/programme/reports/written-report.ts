/** A kept report as its document is made of it. */
import { dayOf } from '@vlis/domain';
import type { SignedBy, WrittenReport } from '@vlis/reporting/document';
import type { KeptReport } from './read-report.js';

export function writtenProvinceReport({
  outline,
  round,
  province,
  names,
  sections,
  figures,
  begunAt,
  version,
}: KeptReport): WrittenReport {
  const moments = [
    begunAt,
    ...[...sections.values()].map(({ savedAt }) => savedAt),
    ...figures.map(({ takenAt }) => takenAt),
  ];
  return {
    ...{ outline, names, figures, period: round.calendar },
    province: { code: province.code, kind: province.kind, name: province.nameVi },
    passages: new Map([...sections].map(([key, { passage }]) => [key, passage])),
    writtenOn: dayOf(new Date(Math.max(...moments.map((moment) => moment.getTime())))),
    ...(version && { signed: signedBy(version) }),
  };
}

function signedBy({ signed, sent }: NonNullable<KeptReport['version']>): SignedBy {
  const { signer: name, post } = signed.signature!;
  return { name, post, ...(sent && { sent: { on: dayOf(sent.at), number: sent.number } }) };
}
