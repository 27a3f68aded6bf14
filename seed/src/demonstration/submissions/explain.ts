/** What people write: why a figure is out of the ordinary, why a submission is sent back, and the answer to that. */
import { issueKey, UNLIKE_BEFORE, type Explanations, type Issue } from '@vlis/domain';
import type { Received } from '../figures/course.js';
import { useInYear } from '../figures/kinds.js';
import type { Random } from '../random.js';

/** Why a figure rose and why it fell, by the letter of its section; E03 is about the web. */
const CHANGES: Readonly<Record<string, { readonly up: readonly string[]; readonly down: readonly string[] }>> = {
  A: {
    up: ['Tăng do mở thêm điểm phục vụ và thêm giờ mở cửa.'],
    down: ['Giảm do sắp xếp lại các điểm phục vụ và lịch mở cửa.'],
  },
  B: {
    up: ['Tăng do tiếp nhận kho sách được tặng và nhập kho sách luân chuyển chưa thống kê trước đây.'],
    down: ['Giảm do thanh lọc sách hư hỏng, lạc hậu sau kiểm kê kho.'],
  },
  C: {
    up: ['Tăng do trong kỳ được cấp kinh phí mua bổ sung và nhận tài liệu tặng.'],
    down: ['Giảm do kinh phí bổ sung của kỳ chưa được cấp đủ, ít đợt nhận tài liệu tặng.'],
  },
  D: {
    up: ['Tăng do mở đợt cấp thẻ miễn phí cho học sinh trên địa bàn.', 'Tăng do cấp thẻ bạn đọc trực tuyến.'],
    down: ['Giảm do rà soát, loại bỏ thẻ hết hạn khỏi hệ thống.'],
  },
  E: {
    up: [
      'Tăng do thư viện tổ chức thêm các đợt phục vụ lưu động tại trường học trên địa bàn.',
      'Tăng do trụ sở mới đi vào hoạt động, mở cửa thêm ngày thứ Bảy và Chủ nhật.',
    ],
    down: [
      'Giảm do trụ sở sửa chữa, một phần kho và phòng đọc tạm dừng phục vụ.',
      'Giảm do thiếu nhân lực trong kỳ, thư viện phải giảm số buổi mở cửa.',
    ],
  },
  E03: {
    up: ['Tăng do trang thông tin điện tử được nâng cấp và kết nối với mạng xã hội.'],
    down: ['Giảm do trang thông tin điện tử tạm dừng để nâng cấp, chuyển máy chủ.'],
  },
  F: {
    up: ['Tăng do tổ chức thêm hoạt động trong Ngày Sách và Văn hóa đọc và dịp hè.'],
    down: ['Giảm do trong kỳ không tổ chức được một số hoạt động đã có trong kế hoạch.'],
  },
  G: {
    up: ['Tăng do được bàn giao thêm phòng đọc sau khi sửa chữa trụ sở.'],
    down: ['Giảm do bàn giao một phần diện tích cho đơn vị khác sử dụng.'],
  },
  H: {
    up: ['Tăng do được trang bị máy tính và nâng cấp đường truyền trong kỳ.'],
    down: ['Giảm do thanh lý thiết bị đã hết niên hạn sử dụng.'],
  },
  I: {
    up: ['Tăng do được điều động, tuyển dụng thêm nhân lực trong kỳ.'],
    down: ['Giảm do tinh giản biên chế, nghỉ hưu theo chế độ chưa có người thay.'],
  },
  K: {
    up: ['Tăng do được cấp kinh phí sửa chữa, mua sắm trang thiết bị một lần trong năm.'],
    down: ['Giảm do năm trước có khoản chi sửa chữa, mua sắm một lần.'],
  },
  L: {
    up: ['Tăng do các xã, phường lập thêm phòng đọc, tủ sách.'],
    down: ['Giảm do sắp xếp lại các điểm đọc cơ sở.'],
  },
};
const PANDEMIC = 'Giảm do thư viện tạm dừng phục vụ bạn đọc nhiều đợt để phòng, chống dịch COVID-19.';
const AFTER_PANDEMIC = 'Tăng so với năm trước do hoạt động phục vụ đã trở lại bình thường sau dịch COVID-19.';
const COUNTED = 'Chênh lệch do điều chỉnh số liệu sau kiểm kê kho cuối kỳ.';
const CORRECTED = 'Số liệu kỳ trước ghi chưa chính xác, kỳ này đã rà soát và điều chỉnh.';
const CHECKED = [
  'Số liệu đã được đối chiếu với sổ đăng ký cá biệt và sổ theo dõi của thư viện.',
  'Đã kiểm tra lại với bộ phận phục vụ, số liệu đúng với thực tế.',
  'Thư viện đã rà soát, đề nghị ghi nhận số liệu như báo cáo.',
];

/** Dots between thousands, as Vietnamese print has it. */
const printed = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

function takenOver(received: readonly Received[], item: string): string {
  const [first, ...others] = received;
  const name = first!.from.library.states.at(-1)!.name.vi;
  const copies = printed(received.reduce((sum, one) => sum + one.copies, 0));
  const whose = others.length ? `${name} và ${others.length} thư viện khác` : name;
  const what = item === 'B01' ? `${copies} bản sách` : 'hoạt động, bạn đọc, nhân lực';
  return `Tiếp nhận ${what} của ${whose} khi sắp xếp đơn vị hành chính từ 01/7/2025.`;
}

interface Situation {
  readonly year: number;
  readonly received: readonly Received[];
  /** The submission it is compared with holds a planted error. */
  readonly afterMistake: boolean;
}

function whyChanged({ rule, params, path }: Issue, { year, afterMistake }: Situation, random: Random): string {
  const [now, before] =
    rule === undefined
      ? [Number(params['now']), Number(params['before'])]
      : [Number(params[path]), Number(params[`prev_year.${path}`])];
  const inUse = path.startsWith('E') || path.startsWith('F');
  if (afterMistake) return CORRECTED;
  if (inUse && useInYear(year) !== useInYear(year - 1)) return now < before ? PANDEMIC : AFTER_PANDEMIC;
  const { up, down } = CHANGES[path] ?? CHANGES[path.charAt(0)] ?? CHANGES['E']!;
  return random.pick(now < before ? down : up);
}

function explanationOf(found: Issue, situation: Situation, random: Random): string {
  const { received, afterMistake } = situation;
  const isChange = found.rule === 'R49' || found.code === UNLIKE_BEFORE;
  if (received.length && (found.rule === 'R43' || isChange)) return takenOver(received, found.path);
  if (isChange) return whyChanged(found, situation, random);
  if (found.rule === 'R43' || found.rule === 'R45') return afterMistake ? CORRECTED : COUNTED;
  return random.pick(CHECKED);
}

/** One explanation for each warning. */
export function explain(issues: readonly Issue[], situation: Situation, random: Random): Explanations {
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return Object.fromEntries(warnings.map((found) => [issueKey(found), explanationOf(found, situation, random)]));
}

const DOUBTS = [
  'Đề nghị thư viện kiểm tra lại số liệu, chênh lệch lớn so với kỳ trước.',
  'Số liệu chưa khớp với báo cáo của phòng nghiệp vụ, đề nghị rà soát và giải trình.',
  'Đề nghị làm rõ cách tính, so với các thư viện cùng quy mô thì số này khác nhiều.',
  'Số liệu có dấu hiệu nhầm hàng, đề nghị đối chiếu lại với sổ theo dõi.',
];
const ANSWERS = [
  'Thư viện đã đối chiếu lại sổ theo dõi, số liệu đúng.',
  'Đã kiểm tra và xác nhận số liệu, chi tiết tại văn bản gửi kèm.',
  'Đã rà soát, giữ nguyên số liệu và bổ sung giải trình.',
];

export const doubt = (random: Random): string => random.pick(DOUBTS);
export const answer = (random: Random): string => random.pick(ANSWERS);
