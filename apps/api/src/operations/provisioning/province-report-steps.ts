/** Takes the steps of a report in the demonstration: the leader signs and sends, the Ministry returns or receives. */
import type { ProvinceReportStep } from '@vlis/domain';
import { ReceiveProvinceReport, SendProvinceReport, SignProvinceReport } from '../../programme/signing/index.js';
import { granted } from './make-moves.js';
import type { WrittenBy } from './province-reports.js';

const POINTS = [
  { section: 'difficult', figure: null, text: 'Nêu rõ số xã chưa có người làm công tác thư viện chuyên trách.' },
  { section: null, figure: 'now:B01', text: 'Đối chiếu lại tổng số bản sách với sổ đăng ký tổng quát.' },
];

export async function takeSteps(
  { app, cast }: WrittenBy,
  id: number,
  steps: readonly ProvinceReportStep[],
): Promise<void> {
  const [signing, sending, receiving] = [
    app.get(SignProvinceReport, { strict: false }),
    app.get(SendProvinceReport, { strict: false }),
    app.get(ReceiveProvinceReport, { strict: false }),
  ];
  const { leader, ministry } = cast;
  for (const [taken, step] of steps.entries()) {
    const of = { id, steps: taken };
    if (step === 'sign') granted(await signing.run(leader, { ...of, despiteStale: false }), step);
    if (step === 'send') granted(await sending.run(leader, { ...of, number: 40 + taken, despiteStale: false }), step);
    if (step === 'return') granted(await receiving.return(ministry, { ...of, points: POINTS }), step);
    if (step === 'receive') granted(await receiving.run(ministry, of), step);
  }
}
