/** The names of the steps of a restore, in Vietnamese and English. */
export const RESTORE_STEPS = {
  unpack: ['Giải nén cơ sở dữ liệu', 'Unpacking the database'],
  log: ['Đặt nhật ký', 'Laying the log'],
  replay: ['PostgreSQL chạy lại nhật ký', 'PostgreSQL replays the log'],
} as const;
