import { Module } from '@nestjs/common';
import { ContactsResolver } from './contacts.resolver.js';
import { KeepContacts } from './keep-contacts.js';

@Module({ providers: [ContactsResolver, KeepContacts] })
export class ContactsModule {}
