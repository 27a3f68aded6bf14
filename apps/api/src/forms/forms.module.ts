import { Module } from '@nestjs/common';
import { PublishForm } from './publish-form.js';
import { PublishedForms } from './published-forms.js';

@Module({ providers: [PublishedForms, PublishForm], exports: [PublishedForms, PublishForm] })
export class FormsModule {}
