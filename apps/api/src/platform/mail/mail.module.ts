import { Module } from '@nestjs/common';
import { DeliverNews } from './deliver-news.js';
import { MailsResolver } from './mails.resolver.js';
import { SendMail } from './send-mail.js';

/** News by mail. */
@Module({ providers: [DeliverNews, SendMail, MailsResolver] })
export class MailModule {}
