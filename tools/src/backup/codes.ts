/** The codes with which backup and restore refuse; each has a row in docs/how-to/backup.md. */
import { Refusal } from '../../bootstrap/terminal.mjs';

export const damaged = (file: string, how: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_DAMAGED',
    `Bản sao lưu bị hỏng: ${file} (${how}). Hãy dùng bản sao lưu khác trong thư mục, hoặc một bản sao của thư mục đó, và kiểm tra ổ đĩa.`,
    `The backup is damaged: ${file} (${how}). Use another backup of the folder, or a copy of the folder, and check the disk.`,
  );

export const wrongKey = (file: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_WRONG_KEY',
    `Khóa không mở được ${file}: không phải khóa đã dùng khi sao lưu, hoặc đầu tệp bị hỏng. Hãy đặt đúng khóa vào VLIS_BACKUP_KEY_FILE.`,
    `The key does not open ${file}: it is not the one the backup was made with, or the head of the file is damaged. Name the right key in VLIS_BACKUP_KEY_FILE.`,
  );

export const noKey = (): Refusal =>
  new Refusal(
    'VLIS_BACKUP_NO_KEY',
    'Bản sao lưu chứa mật khẩu và dữ liệu cá nhân nên phải mã hóa. Hãy tạo khóa (openssl rand -base64 48 > TỆP), để ngoài thư mục sao lưu, đặt VLIS_BACKUP_KEY_FILE=TỆP; hoặc nói rõ --unencrypted.',
    'A backup holds passwords and personal data and must be encrypted. Make a key (openssl rand -base64 48 > FILE), keep it outside the backup folder, set VLIS_BACKUP_KEY_FILE=FILE; or say --unencrypted.',
  );

export const weakKey = (least: number): Refusal =>
  new Refusal(
    'VLIS_BACKUP_KEY_WEAK',
    `Khóa sao lưu phải có ít nhất ${least} ký tự. Hãy tạo khóa mới: openssl rand -base64 48 > TỆP.`,
    `The backup key must have at least ${least} characters. Make another: openssl rand -base64 48 > FILE.`,
  );

export const keyUnreadable = (file: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_KEY_UNREADABLE',
    `Không đọc được tệp khóa ${file}. Hãy kiểm tra VLIS_BACKUP_KEY_FILE và quyền đọc của tài khoản này.`,
    `The key file ${file} cannot be read. Check VLIS_BACKUP_KEY_FILE and what this account may read.`,
  );

export const keyBeside = (file: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_KEY_BESIDE',
    `Tệp khóa ${file} nằm trong thư mục sao lưu: ai lấy được bản sao lưu cũng mở được. Hãy để khóa ở nơi khác.`,
    `The key file ${file} lies in the backup folder: whoever has the backup could open it. Keep the key elsewhere.`,
  );

export const mixed = (folder: string, encrypted: boolean): Refusal =>
  encrypted
    ? new Refusal(
        'VLIS_BACKUP_ENCRYPTED',
        `Thư mục ${folder} chỉ nhận bản sao lưu mã hóa. Hãy bỏ --unencrypted, hoặc chọn thư mục khác.`,
        `The folder ${folder} takes encrypted backups only. Leave out --unencrypted, or name another folder.`,
      )
    : new Refusal(
        'VLIS_BACKUP_UNENCRYPTED',
        `Thư mục ${folder} chứa bản sao lưu không mã hóa. Hãy thêm --unencrypted, hoặc chọn thư mục khác.`,
        `The folder ${folder} holds unencrypted backups. Add --unencrypted, or name another folder.`,
      );

export const noBackups = (folder: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_NOT_FOUND',
    `Trong ${folder} không có bản sao lưu nguyên vẹn nào của VLIS. Hãy kiểm tra đường dẫn và ổ đĩa đã gắn chưa.`,
    `There is no whole backup of VLIS in ${folder}. Check the path and whether the disk is mounted.`,
  );

export const foreignFolder = (folder: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_NOT_OURS',
    `Thư mục ${folder} có tệp khác hoặc bản sao lưu của một cơ sở dữ liệu khác. Hãy chọn thư mục trống.`,
    `The folder ${folder} holds other files or backups of another database. Name an empty folder.`,
  );

export const newerBackup = (folder: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_NEWER',
    `Bản sao lưu trong ${folder} do bản VLIS mới hơn tạo ra. Hãy dùng bản VLIS mới.`,
    `The backups in ${folder} were made by a newer VLIS. Use that version.`,
  );

export const notWritable = (folder: string, why: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_NOT_WRITABLE',
    `Không ghi được vào thư mục sao lưu ${folder} (${why}). Hãy kiểm tra ổ đĩa đã gắn chưa và quyền ghi.`,
    `The backup folder ${folder} cannot be written to (${why}). Check that the disk is mounted and may be written.`,
  );

export const noSpace = (folder: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_NO_SPACE',
    `Hết chỗ trên đĩa khi ghi vào ${folder}; bản dở dang đã bỏ, các bản cũ còn nguyên. Hãy dọn chỗ hoặc giữ ít bản hơn (--keep N) rồi chạy lại.`,
    `No space left while writing to ${folder}; what was half done is gone, earlier ones are whole. Free some space or keep fewer (--keep N), then run again.`,
  );

export const isRunning = (folder: string, who: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_RUNNING',
    `Một lần sao lưu khác đang ghi vào ${folder} (${who}). Hãy đợi xong; nếu máy đó đã hỏng, hãy xóa tệp backup.lock.`,
    `Another backup is writing to ${folder} (${who}). Wait for it; if that machine is gone, delete the file backup.lock.`,
  );

export const failed = (why: string): Refusal =>
  new Refusal(
    'VLIS_BACKUP_FAILED',
    `Sao lưu không xong: ${why}. Bản dở dang đã bỏ, các bản cũ còn nguyên. Hãy chạy lại.`,
    `The backup failed: ${why}. What was half done is gone, earlier ones are whole. Run it again.`,
  );

export const notEmpty = (folder: string): Refusal =>
  new Refusal(
    'VLIS_RESTORE_NOT_EMPTY',
    `Thư mục ${folder} đã có dữ liệu, phục hồi không ghi đè. Hãy chọn thư mục trống bằng VLIS_DATA, hoặc tự dời thư mục cũ đi.`,
    `The folder ${folder} holds data already, and a restore overwrites nothing. Name an empty folder with VLIS_DATA, or move the old one away.`,
  );

export const restoreRunning = (folder: string, pid: number): Refusal =>
  new Refusal(
    'VLIS_RESTORE_RUNNING',
    `Một lần phục hồi khác đang ghi vào ${folder} (tiến trình ${pid}). Hãy đợi xong, hoặc chọn thư mục khác bằng VLIS_DATA.`,
    `Another restore is writing into ${folder} (process ${pid}). Wait for it, or name another folder with VLIS_DATA.`,
  );

export const outOfRange = (asked: string, from: string, until: string): Refusal =>
  new Refusal(
    'VLIS_RESTORE_OUT_OF_RANGE',
    `Không phục hồi được về ${asked}: chỉ có từ ${from} đến ${until}. Hãy chọn một thời điểm trong khoảng đó.`,
    `It cannot be restored to ${asked}: from ${from} until ${until} is possible. Choose a moment within.`,
  );

export const wrongMoment = (text: string): Refusal =>
  new Refusal(
    'VLIS_RESTORE_WRONG_TIME',
    `Không hiểu thời điểm "${text}". Viết 2026-11-29 17:05 (giờ Việt Nam), có thể thêm giây, hoặc 2026-11-29T10:05:00Z.`,
    `The time "${text}" is not understood. Write 2026-11-29 17:05 (time of Việt Nam), seconds if wanted, or 2026-11-29T10:05:00Z.`,
  );

export const restoreNoSpace = (folder: string, needed: string, free: string): Refusal =>
  new Refusal(
    'VLIS_RESTORE_NO_SPACE',
    `Phục hồi vào ${folder} cần ${needed}, đĩa còn ${free}. Hãy dọn chỗ hoặc chọn đĩa khác bằng VLIS_DATA.`,
    `Restoring into ${folder} needs ${needed}, the disk has ${free}. Free some space, or name another disk with VLIS_DATA.`,
  );

export const restoreFailed = (why: string): Refusal =>
  new Refusal(
    'VLIS_RESTORE_FAILED',
    `Phục hồi không xong: ${why}. Thư mục đích chưa dùng được; chạy lại lệnh sẽ làm lại từ đầu.`,
    `The restore failed: ${why}. The target folder cannot be used yet; running the command again begins anew.`,
  );

export const otherPostgres = (folder: string, has: number, needs: number): Refusal =>
  new Refusal(
    'VLIS_RESTORE_OTHER_POSTGRES',
    `Bản sao lưu trong ${folder} thuộc PostgreSQL ${has}, bản VLIS này dùng ${needs}. Hãy phục hồi bằng bản VLIS đã sao lưu.`,
    `The backup in ${folder} belongs to PostgreSQL ${has}, this VLIS uses ${needs}. Restore it with the VLIS that made it.`,
  );
