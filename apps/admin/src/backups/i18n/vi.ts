/** Trang Sao lưu của quản trị viên. */
export const backups = {
  title: 'Sao lưu',
  about: 'Bản sao lưu gần nhất, phục hồi được đến lúc nào, lần diễn tập gần nhất.',
  allWell: 'Mọi việc sao lưu đều ổn.',
  now: 'Hiện trạng',
  lastGood: 'Bản sao lưu tốt gần nhất',
  reached: 'Phục hồi được đến',
  noLog: 'chưa sao lưu nhật ký',
  lastDrill: 'Diễn tập gần nhất',
  never: 'chưa có',
  passed: 'đạt',
  notPassed: 'không đạt',
  runs: 'Các lần gần đây',
  when: 'Lúc',
  what: 'Việc',
  outcome: 'Kết quả',
  size: 'Dung lượng',
  moment: 'Thời điểm dữ liệu',
  folder: 'Nơi lưu',
  succeeded: 'Xong',
  failedWith: 'Không xong: %{code}',
  kind: {
    BACKUP: 'Sao lưu',
    RESTORE: 'Phục hồi',
    DRILL: 'Diễn tập',
  },
  found: {
    NO_BACKUP: 'Chưa có bản sao lưu nào',
    BACKUP_OLD: 'Bản sao lưu gần nhất đã quá một ngày rưỡi',
    BACKUP_FAILED: 'Lần sao lưu gần nhất không xong',
    LOG_BEHIND: 'Nhật ký cơ sở dữ liệu chậm hơn 5 phút chưa được sao lưu',
    LOG_PROBLEM: 'Nhật ký cơ sở dữ liệu không được sao lưu',
    NO_DRILL: 'Chưa diễn tập phục hồi lần nào',
    DRILL_OLD: 'Đã hơn một quý chưa diễn tập phục hồi',
    DRILL_FAILED: 'Lần diễn tập phục hồi gần nhất không đạt',
  },
  todo: {
    NO_BACKUP: 'Nếu máy chủ hỏng, mọi số liệu sẽ mất. Chạy trên máy chủ: npm run backup -- THƯ_MỤC (ở một ổ đĩa khác).',
    BACKUP_OLD: 'Xem lịch sao lưu hằng đêm có còn chạy không, rồi sao lưu ngay: npm run backup -- THƯ_MỤC.',
    BACKUP_FAILED: 'Mã lỗi ở bảng dưới cho biết nguyên nhân; cách xử lý ở docs/how-to/backup.md. Sửa rồi sao lưu lại.',
    LOG_BEHIND: 'Xem logs/backup.log trong thư mục dữ liệu; kiểm tra ổ đĩa sao lưu còn gắn và còn chỗ.',
    LOG_PROBLEM: 'Xem logs/backup.log trong thư mục dữ liệu.',
    NO_DRILL: 'Bản sao lưu chưa phục hồi thử thì chưa chắc dùng được. Chạy trên máy chủ: npm run drill.',
    DRILL_OLD: 'Chạy trên máy chủ: npm run drill. Hệ thống đang chạy không bị ảnh hưởng.',
    DRILL_FAILED: 'Sao lưu đầy đủ lại rồi diễn tập lại ngay. Nếu vẫn không đạt, báo người phụ trách hệ thống.',
  },
  problem: {
    FOLDER:
      'Không ghi được vào thư mục sao lưu. Kiểm tra ổ đĩa đã gắn chưa và quyền ghi; hệ thống tự ghi tiếp khi được.',
    SPACE: 'Ổ đĩa sao lưu đã hết chỗ. Dọn chỗ hoặc giữ ít bản hơn; hệ thống tự ghi tiếp khi có chỗ.',
    KEY: 'Không có khóa sao lưu hoặc sai khóa. Đặt VLIS_BACKUP_KEY_FILE cho npm start rồi khởi động lại.',
    TORN: 'Nhật ký đã bị đứt một đoạn: chưa phục hồi được về sau đó. Sao lưu đầy đủ lại ngay: npm run backup -- THƯ_MỤC.',
    SUPERSEDED: 'Một bản khác của cơ sở dữ liệu này đang ghi vào cùng thư mục. Sao lưu vào một thư mục riêng.',
  },
  menu: {
    name: 'Sao lưu',
    go: 'Sao lưu',
  },
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly backups: typeof backups;
  }
}
