/**
 * Which unit went over into which, on which day: the links of the mergers of 01/07/2025, and the amendments.
 * `from` is the unit that existed on the day before, `to` the one that exists on the day.
 *
 * Odd cases: five island districts had no communes, so the new special zone or commune follows the district itself; a strip of
 * coast governed by Kim Sơn district directly belonged to no commune. In the source these six rows have no old code.
 */
import { amendments } from './amendments.mjs';

const MERGED_ON = '2025-07-01';

const NOTES = {
  'Nhâp một phần diện tích': 'Nhập một phần diện tích',
  'Nhập toàn bộ diện tích': 'Nhập toàn bộ diện tích, một phần dân số',
};

const WHOLE = /^(Nhập toàn bộ|Giữ nguyên|Đổi tên|Đổi loại hình|Sắp xếp toàn bộ .*)$/;

/** The source says "whole" for two successors at once; both cannot be, so neither is taken as such. */
const CLAIMED_TWICE = new Set(['01615', '02485']);

/** Kim Sơn is a district of many communes: only its coast went over, although the source says the whole. */
const COAST_OF_KIM_SON = '376';

const link = (from_level, from_code, to_level, to_code, whole, note, effective_on = MERGED_ON) => ({
  effective_on,
  from_level,
  from_code,
  to_level,
  to_code,
  whole: whole ? 'yes' : 'no',
  note,
});

export const communeLinks = (mappings) =>
  mappings.map(({ oldWardCode, oldDistrictCode, newWardCode, note: printed }) => {
    const note = NOTES[printed] ?? printed;
    if (oldDistrictCode === COAST_OF_KIM_SON && !oldWardCode)
      return link(
        'district',
        COAST_OF_KIM_SON,
        'commune',
        newWardCode,
        false,
        'Phần do huyện trực tiếp quản lý, không thuộc xã nào',
      );
    if (!oldWardCode) return link('district', oldDistrictCode, 'commune', newWardCode, true, note);
    if (CLAIMED_TWICE.has(oldWardCode))
      return link(
        'commune',
        oldWardCode,
        'commune',
        newWardCode,
        false,
        'Nguồn ghi nhập toàn bộ vào hai đơn vị; chưa rõ phần nào',
      );
    return link('commune', oldWardCode, 'commune', newWardCode, WHOLE.test(note), note);
  });

/** Provinces that were merged; the eleven that were not go on as the same unit and have no link. */
export const provinceLinks = (provinces) =>
  provinces
    .filter(({ merged_from_2025: merged }) => merged !== 'unchanged')
    .map(({ old_code, new_code }) =>
      link('province', old_code, 'province', new_code, true, 'Nhập toàn bộ (Nghị quyết 202/2025/QH15)'),
    );

export const amendmentLinks = () =>
  amendments.map(({ level, code, effective_on, name_before, name_after, decision }) => {
    const what = name_before === name_after ? 'Đổi loại hình' : 'Đổi tên, đổi loại hình';
    return link(level, code, level, code, true, `${what} (${decision})`, effective_on);
  });
