/** Indicators: what is wrong with one (check-indicator.ts, decide-publish.ts), and who publishes it. */
import type { Matter } from '../shared/matter.js';

export const indicators = {
  refusals: {
    INVALID_INDICATOR: {
      vi: 'Chỉ số có {count} chỗ chưa hợp lệ, chưa công bố. Sửa các chỗ được chỉ ra rồi công bố lại.',
      en: 'The indicator is not valid in {count} places and was not published. Mend them and publish it again.',
    },
  },
  issues: {
    UNKNOWN_INDICATOR: {
      vi: 'Biểu mẫu không có chỉ số {indicator}. Kiểm tra lại mã.',
      en: 'The form has no indicator {indicator}. Check the code.',
    },
    BAD_INDICATOR: {
      vi: 'Chỉ số không hợp lệ tại {path}: {detail}. Sửa chỗ đó rồi gửi lại.',
      en: 'The indicator is not valid at {path}: {detail}. Mend it there and send it again.',
    },
    INDICATOR_DIVIDES_BY_ITSELF: {
      vi: 'Chỉ số chia “{formula}” cho chính nó nên luôn ra một hằng số. Đổi tử số hoặc mẫu số.',
      en: 'It divides “{formula}” by itself, which is one constant always. Change one of the two.',
    },
    INDICATOR_DIVISOR: {
      vi: '“{per}” không phải là số chia. Ghi số dương viết bằng chữ số, ví dụ 100000.',
      en: '“{per}” is no number to divide by. Write a positive number in digits, such as 100000.',
    },
    INDICATOR_IN_FORMULA: {
      vi: 'Công thức đọc chỉ số {indicator}. Chỉ số không cộng được: thay bằng chỉ tiêu của biểu.',
      en: 'The formula reads the indicator {indicator}. Ratios do not add up: name items of the form.',
    },
    INDICATOR_BEYOND_SUBMISSION: {
      vi: 'Công thức đọc {name}, nằm ngoài báo cáo đang cộng. Chỉ dùng chỉ tiêu của chính báo cáo đó.',
      en: 'The formula reads {name}, beyond the report that is added up. Name items of that report only.',
    },
    INDICATOR_NOT_SUMMABLE: {
      vi: 'Không cộng được “{expression}” qua các thư viện. Chỉ dùng + − × ÷, min, max, abs.',
      en: '“{expression}” cannot be added up over libraries. Use + − × ÷, min, max and abs only.',
    },
    INDICATOR_UNIT: {
      vi: 'Đơn vị “{unit}” không khớp: chỉ số phần trăm có đơn vị “%”, chỉ số khác thì không.',
      en: 'The unit “{unit}” does not fit: a percentage has the unit “%”, and nothing else has it.',
    },
    INDICATOR_VERSION: {
      vi: 'Phiên bản tiếp theo là {next}, không phải {version}. Tải lại rồi ghi đúng số.',
      en: 'The next version is {next}, not {version}. Load it again and write that number.',
    },
    INDICATOR_OVERLAP: {
      vi: 'Phiên bản {version} đã giữ những ngày đến {until}; {from} không sau ngày đó. Chọn ngày muộn hơn.',
      en: 'Version {version} holds the days up to {until}; {from} is not after it. Choose a later day.',
    },
  },
  rights: { 'indicator.publish': ['ministry-analyst', 'administrator'] },
  news: {},
} as const satisfies Matter;
