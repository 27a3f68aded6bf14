/**
 * A document is a value before it is a file: what stands in a report, in which order, by whom and to whom, in the parts that
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, gives an official paper. It says what a thing is (a heading, a figure, who signs) and
 * never how it looks; `docx/` knows that. Apart from pictures it is plain JSON, so it can be stored, compared and hashed.
 *
 * Texts are data of people: whatever is in them stays text. Names of bodies and posts are written as in running text
 * ("Sở Văn hóa, Thể thao và Du lịch"); capitals are the writer's matter.
 */
import type { IsoDate, Language } from '@vlis/domain';
import type { Block } from './blocks.js';

export interface Document {
  readonly language: Language;
  /** Stands in the file as the day on which it was made; the same value on another day is the same file. */
  readonly madeOn: IsoDate;
  readonly head: DocumentHead;
  /** Loại văn bản: "Báo cáo". */
  readonly kind: string;
  /** Trích yếu: "Công tác thư viện 6 tháng đầu năm 2026". */
  readonly summary: string;
  /** Kính gửi: those above who receive it. Empty where it goes to nobody in particular. */
  readonly addressees: readonly string[];
  readonly blocks: readonly Block[];
  readonly signature?: Signature;
  /** Nơi nhận, without dashes and marks: "Như trên", "Lưu: VT, QLVH". */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
}

export interface DocumentHead {
  /** Cơ quan chủ quản: the body above, where it is named. */
  readonly superior?: string;
  /** Cơ quan ban hành. */
  readonly issuing: string;
  /** Given by the registry of the body when it is signed; absent: room is left for it. */
  readonly number?: number;
  /** Ký hiệu: "BC-SVHTTDL". */
  readonly symbol: string;
  /** Địa danh: "Đắk Lắk". */
  readonly place: string;
  readonly issued: IssueDay;
  /** Set under the number as "DỰ THẢO". */
  readonly draft?: boolean;
}

/** A day that may still be open: whoever signs fills it in. */
export interface IssueDay {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

/**
 * Quyền hạn of whoever signs: TM. thay mặt (for a body that decides together), KT. ký thay (a deputy for the head), TL. thừa
 * lệnh (by order of the head), TUQ. thừa ủy quyền (by a written authority).
 */
export const AUTHORITIES = ['TM', 'KT', 'TL', 'TUQ'] as const;

export interface Signature {
  /**
   * In the order in which they stand: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`. Empty: the head signs.
   */
  readonly authority: readonly { readonly kind: (typeof AUTHORITIES)[number]; readonly of: string }[];
  /** Chức vụ of whoever signs: "Phó Giám đốc". */
  readonly post: string;
  /** Q. (quyền): holds the post for the time being. */
  readonly acting?: boolean;
  /** Họ tên; absent: room is left. */
  readonly name?: string;
}

/** Phụ lục: begins on a page of its own; wide tables want the paper lying. */
export interface Annex {
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}
