/** A message in the form of SMTP: plain text, with headers that keep programs from answering it. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './mails.js';

export function writeMessage(mail: Mail, from: string): Promise<Buffer> {
  const message = new MailComposer({
    from: { name: 'VLIS', address: from },
    to: mail.address,
    subject: mail.subject,
    text: mail.body,
    messageId: mail.messageId,
    date: mail.writtenAt,
    headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834: no out-of-office answers
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return message.build();
}
